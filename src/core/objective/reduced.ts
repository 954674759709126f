export interface Confusion {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** How much each error counts in the reduced value: all the same, one alone, or each its own. */
export type Weights = number | { readonly only: number } | { readonly each: Float64Array };

/** All errors as one number, and how much each counts in it. */
export interface Reduced {
  readonly value: number;
  readonly weights: Weights;
  /** How the weights change when the errors move by `along`; absent where they do not. */
  readonly weightTangent?: (along: Float64Array) => Float64Array;
  readonly confusion?: Confusion;
}

/** The first of the largest; a NaN counts as largest. */
export function firstLargest(errors: Float64Array): number {
  let best = 0;
  for (let i = 1; i < errors.length; i++) {
    if (Number.isNaN(errors[best])) return best;
    if (errors[i] > errors[best] || Number.isNaN(errors[i])) best = i;
  }
  return best;
}
