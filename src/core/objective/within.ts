import type { Range } from '../models/model';

/** Every parameter moved into its range. */
export function within(theta: Float64Array, ranges: readonly Range[]): Float64Array {
  return theta.map((value, index) => Math.min(Math.max(value, ranges[index][0]), ranges[index][1]));
}
