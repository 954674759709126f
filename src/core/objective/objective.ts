/** A loss over the parameters of a model or the coordinates of a terrain, in f64; over some samples, where a batch is given. */
export interface Objective {
  /** How many numbers theta has. */
  readonly size: number;
  /** The loss at theta. */
  value(theta: Float64Array, batch?: Int32Array): number;
  /** The derivative by every coordinate; a new array. */
  gradient(theta: Float64Array, batch?: Int32Array): Float64Array;
  /** Second derivatives, size x size by rows; a new array. */
  hessian(theta: Float64Array, batch?: Int32Array): Float64Array;
}

/** What optimizers walk on: they may ask for the Hessian times directions, where the whole would be too large. */
export interface WalkObjective extends Objective {
  hessianTimes(theta: Float64Array, directions: readonly Float64Array[], batch?: Int32Array): Float64Array[];
}

/** How often an objective was asked; a Hessian counts by the directions that it is multiplied with. */
export interface EvaluationCount {
  values: number;
  gradients: number;
  hessians: number;
}

/** The same objective, counting what is asked of it. */
export function counting(objective: WalkObjective): { objective: WalkObjective; count: EvaluationCount } {
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
      hessian(theta, batch) {
        count.hessians += objective.size;
        return objective.hessian(theta, batch);
      },
      hessianTimes(theta, directions, batch) {
        count.hessians += directions.length;
        return objective.hessianTimes(theta, directions, batch);
      },
    },
  };
}

/** The same objective over the samples of one batch. */
export function onBatch(objective: WalkObjective, batch: Int32Array): WalkObjective {
  return {
    size: objective.size,
    value: (theta) => objective.value(theta, batch),
    gradient: (theta) => objective.gradient(theta, batch),
    hessian: (theta) => objective.hessian(theta, batch),
    hessianTimes: (theta, directions) => objective.hessianTimes(theta, directions, batch),
  };
}
