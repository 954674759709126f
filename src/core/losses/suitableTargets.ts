/** For losses of labels that are -1 or 1 inside: a share between them is neither. */
export function needsLabels(target: Float64Array): string | undefined {
  const areLabels = target.every((value) => Number.isInteger(value));
  return areLabels ? undefined : 'It needs the class itself; these targets are probabilities.';
}

/** For losses of counts and other sizes. */
export function needsPositive(target: Float64Array): string | undefined {
  return target.every((value) => value >= 0)
    ? undefined
    : 'It needs targets from 0 up; some here are negative.';
}
