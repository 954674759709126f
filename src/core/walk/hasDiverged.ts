const farthest = 1e12;

/** Whether a walk is lost: its loss or its gradient is not finite, or it is farther out than 1e12 along an axis. */
export function hasDiverged(theta: Float64Array, value: number, gradient: Float64Array): boolean {
  const isNear = theta.every((coordinate) => Math.abs(coordinate) <= farthest);
  return !isNear || !Number.isFinite(value) || !gradient.every(Number.isFinite);
}
