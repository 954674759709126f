/** Adds l1 |theta| + l2 theta^2 / 2, summed over all parameters. */
export interface Penalty {
  readonly l1: number;
  readonly l2: number;
}

export function penaltyOf({ l1, l2 }: Penalty, theta: Float64Array): number {
  if (l1 === 0 && l2 === 0) return 0;
  return theta.reduce((total, value) => total + l1 * Math.abs(value) + 0.5 * l2 * value * value, 0);
}

/** The derivative by one parameter; that of |theta| at 0 is 0. */
export function penaltySlope({ l1, l2 }: Penalty, value: number): number {
  return l1 === 0 && l2 === 0 ? 0 : l1 * Math.sign(value) + l2 * value;
}
