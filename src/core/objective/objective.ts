/** A loss over the parameters of a model or the coordinates of a terrain, in f64. */
export interface Objective {
  /** How many numbers theta has. */
  readonly size: number;
  /** The loss at theta; over the samples with these indices only, where a batch is given. */
  value(theta: Float64Array, batch?: Int32Array): number;
  /** The derivative by every coordinate; a new array. */
  gradient(theta: Float64Array, batch?: Int32Array): Float64Array;
  /** Second derivatives over all samples, size x size by rows; a new array. */
  hessian(theta: Float64Array): Float64Array;
}

export interface EvaluationCount {
  values: number;
  gradients: number;
  hessians: number;
}

/** The same objective, counting what is asked of it. */
export function counting(objective: Objective): { objective: Objective; count: EvaluationCount } {
  const count: EvaluationCount = { values: 0, gradients: 0, hessians: 0 };
  return {
    count,
    objective: {
      size: objective.size,
      value(theta, batch) {
        count.values += 1;
        return objective.value(theta, batch);
      },
      gradient(theta, batch) {
        count.gradients += 1;
        return objective.gradient(theta, batch);
      },
      hessian(theta) {
        count.hessians += 1;
        return objective.hessian(theta);
      },
    },
  };
}
