/** Losses at the crossings of some a and b, row by row of b. */
export type Evaluate = (a: Float64Array, b: Float64Array) => ArrayLike<number>;

/** One way to compute a grid. */
export interface Candidate {
  readonly name: string;
  /** Computes the crossings of a and b, and tells how long it took in milliseconds. */
  readonly run: (a: Float64Array, b: Float64Array) => Run;
  /** Whether a coarser grid may stand for the whole: its cost is the same at every point. */
  readonly canThin: boolean;
}

export interface Run {
  readonly milliseconds: number;
  readonly losses: ArrayLike<number>;
}

/** A candidate in this process. */
export function candidate(name: string, evaluate: Evaluate, canThin = false): Candidate {
  const run = (a: Float64Array, b: Float64Array): Run => {
    const began = performance.now();
    const losses = evaluate(a, b);
    return { milliseconds: performance.now() - began, losses };
  };
  return { name, run, canThin };
}
