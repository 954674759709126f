import type { Experiment } from '../experiment/experiment';
import { once } from '../once';
import { accuracyOf } from '../objective/accuracy';
import type { AffinePlane } from '../objective/affinePlane';
import type { WalkObjective } from '../objective/objective';
import { compiledObjective } from '../objective/compiledObjective';
import { modelRows, terrainRows, type CompiledPrecision, type CompiledRows } from '../objective/rowLosses';
import { lossOracle, type LossOracle } from './lossOracle';

/** A loss over all parameters with its generated code. */
export interface LossSurface extends LossOracle {
  /** The same loss by generated code, for walks and training. */
  readonly compiled: () => WalkObjective;
  /** The same by generated code, for grids over a plane without a setting; undefined where there is none. */
  readonly rows: (affinePlane: AffinePlane, precision: CompiledPrecision) => CompiledRows | undefined;
}

/** The loss with this index; a terrain has only the first. */
export function lossSurface(experiment: Experiment, index = 0): LossSurface {
  const oracle = lossOracle(experiment, index);
  const { problem, objective, modelObjective, chosen, surface } = oracle;
  if (!modelObjective || !chosen) {
    const { formula, settings } = surface!;
    return {
      ...oracle,
      compiled: () => objective,
      rows: ({ along: [a] }) => (a[0] === 1 ? terrainRows(formula, settings) : undefined),
    };
  }
  const accuracy = accuracyOf(chosen, problem.network!.score, compiledObjective);
  return {
    ...oracle,
    ...(accuracy && { accuracy }),
    compiled: once(() => compiledObjective(modelObjective, chosen)),
    rows: (affinePlane, precision) => modelRows(chosen, affinePlane, precision),
  };
}
