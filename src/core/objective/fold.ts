import type { Fold } from '../losses/loss';

export interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** All errors as one number, and how much each counts in it: a common weight, or one element alone. */
export interface Folded {
  readonly value: number;
  readonly weights: number | { readonly only: number };
  readonly confusion?: Confusion;
}

/** Folds the errors; of equal largest ones the first counts, and a NaN counts as largest. */
export function fold(kind: Exclude<Fold, 'confusion'>, errors: Float64Array): Folded {
  if (kind === 'max') {
    const only = firstLargest(errors);
    return { value: errors[only] ?? NaN, weights: { only } };
  }
  let total = 0;
  for (let i = 0; i < errors.length; i++) total += errors[i];
  const weights = kind === 'mean' ? 1 / errors.length : 1;
  return { value: kind === 'mean' ? total / errors.length : total, weights };
}

/** Counts answers (1 where `answers` is above 0) against targets 0 and 1. */
export function confusionOf(answers: Float64Array, target: Float64Array): Confusion {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  answers.forEach((answer, sample) => {
    const isRight = answer > 0 === target[sample] > 0.5;
    counts[answer > 0 ? (isRight ? 'tp' : 'fp') : isRight ? 'tn' : 'fn'] += 1;
  });
  return counts;
}

/**
 * Derivatives of the elements as derivatives of the folded value, times `slope`; errors that do not count get an exact
 * 0. `elements` is how many errors one output has.
 */
export function spread(
  weights: Folded['weights'],
  derivatives: Float64Array,
  elements: number,
  slope: number,
): Float64Array {
  if (typeof weights === 'number') {
    const factor = weights * slope;
    return factor === 0 ? new Float64Array(derivatives.length) : derivatives.map((part) => part * factor);
  }
  const sparse = new Float64Array(derivatives.length);
  for (let index = weights.only % elements; index < derivatives.length; index += elements) {
    sparse[index] = derivatives[index] * slope;
  }
  return sparse;
}

function firstLargest(errors: Float64Array): number {
  let best = 0;
  for (let i = 1; i < errors.length; i++) {
    if (Number.isNaN(errors[best])) return best;
    if (errors[i] > errors[best] || Number.isNaN(errors[i])) best = i;
  }
  return best;
}
