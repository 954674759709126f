import { find } from '../catalog';
import type { Experiment } from '../experiment/experiment';
import { groundOf, type Ground } from '../experiment/subject';
import { formulaOf, type Formula } from '../formula/parse';
import { losses } from '../losses';
import { lossFor, lossFormula } from '../losses/loss';
import { once } from '../once';
import type { SettingValues } from '../settings';
import { terrainFormula, terrainScope, type Terrain } from '../terrains/terrain';
import { accuracyOf } from '../objective/accuracy';
import type { Frame } from '../objective/frame';
import { modelObjective, type ModelObjective } from '../objective/modelObjective';
import type { Objective } from '../objective/objective';
import { quickObjective, type ChosenLoss } from '../objective/quickObjective';
import { reducedLoss } from '../objective/reducedLoss';
import { modelRows, terrainRows, type QuickPrecision, type QuickRows } from '../objective/rowLosses';
import { terrainObjective } from '../objective/terrainObjective';

/** One loss of an experiment over all parameters (or its terrain), with all settings filled in. */
export interface LossSurface {
  readonly ground: Ground;
  /** The oracle. */
  readonly objective: Objective;
  /** The same by generated code, for walks and training. */
  readonly quick: () => Objective;
  /** The same by generated code, for grids over a plane without a setting; undefined where there is none. */
  readonly rows: (frame: Frame, precision: QuickPrecision) => QuickRows | undefined;
  /** The same loss as a model's, with the model's answers; undefined for a terrain. */
  readonly modelObjective?: ModelObjective;
  /** The loss itself with all that is chosen about it; undefined for a terrain. */
  readonly chosen?: ChosenLoss;
  /** The share of right answers by the parameters; absent where there are no classes to answer. */
  readonly accuracy?: (theta: Float64Array) => number;
  readonly piecewiseConstant: boolean;
}

/** The loss with this index; a terrain has only the first. */
export function lossSurface({ subject, data, seed, losses: chosen }: Experiment, index = 0): LossSurface {
  const ground = groundOf(subject, data, seed);
  if (ground.terrain) {
    const { settings } = subject.terrain!;
    const formula = formulaOfTerrain(ground.terrain, settings);
    const objective = terrainObjective(formula, settings);
    return {
      ground,
      objective,
      quick: () => objective,
      rows: ({ along: [a] }) => (a[0] === 1 ? terrainRows(formula, settings) : undefined),
      piecewiseConstant: false,
    };
  }
  const { id, settings, penalty } = chosen[index];
  const isPenalised = penalty.l1 > 0 || penalty.l2 > 0;
  const { network, samples, score } = ground.network!;
  const loss = lossFor(find(losses, id)!, settings, score)!;
  const objective = modelObjective(network, samples, reducedLoss(loss, settings), penalty);
  const quickly = { network, samples, loss, settings, penalty };
  const accuracy = accuracyOf(quickly, score);
  return {
    ground,
    objective,
    quick: once(() => quickObjective(objective, quickly)),
    rows: (frame, precision) => modelRows(quickly, frame, precision),
    modelObjective: objective,
    chosen: quickly,
    ...(accuracy && { accuracy }),
    // A penalty gives terraces a slope.
    piecewiseConstant: !isPenalised && lossFormula(loss, settings).piecewiseConstant === true,
  };
}

function formulaOfTerrain(terrain: Terrain, settings: SettingValues): Formula {
  const scope = terrainScope(terrain.typed ? {} : terrain.settings);
  return formulaOf(terrainFormula(terrain, settings), scope);
}
