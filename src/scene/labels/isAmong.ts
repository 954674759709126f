/** World units that somebody who walks on the range stays below. */
const HIGHEST = 1;

/** Whether an eye is among the mountains: what stands around the block says nothing to somebody on foot. */
export function isAmong({
  x,
  y,
  z,
}: {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}): boolean {
  return Math.max(Math.abs(x), Math.abs(z)) <= 1 && y < HIGHEST;
}
