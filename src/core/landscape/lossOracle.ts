import { find } from '../catalog';
import type { Experiment } from '../experiment/experiment';
import { problemOf, type Problem } from '../experiment/subject';
import { formulaOf, type Formula } from '../formula/parse';
import { losses } from '../losses';
import { lossFor, lossFormula } from '../losses/loss';
import { once } from '../once';
import type { SettingValues } from '../settings';
import { terrainFormula, terrainScope, type Terrain } from '../terrains/terrain';
import { accuracyOf } from '../objective/accuracy';
import { modelObjective, type ModelObjective } from '../objective/modelObjective';
import type { WalkObjective } from '../objective/objective';
import type { ChosenLoss } from '../objective/compiledObjective';
import { isSmoothLoss, isSmoothNetwork, isSmoothTerrain } from '../objective/isSmooth';
import { reducedLoss } from '../objective/reducedLoss';
import { terrainObjective } from '../objective/terrainObjective';

/** One loss of an experiment over all parameters (or its terrain), with all settings filled in, by the interpreter. */
export interface LossOracle {
  readonly problem: Problem;
  readonly objective: WalkObjective;
  /** The same loss as a model's, with the model's answers; undefined for a terrain. */
  readonly modelObjective?: ModelObjective;
  /** The loss itself with all that is chosen about it; undefined for a terrain. */
  readonly chosen?: ChosenLoss;
  /** The terrain itself; undefined for a model. */
  readonly surface?: { readonly formula: Formula; readonly settings: SettingValues };
  /** The share of right answers by the parameters; absent where there are no classes to answer. */
  readonly accuracy?: (theta: Float64Array) => number;
  readonly piecewiseConstant: boolean;
  /** Whether its formulas have no kinks in the parameters, so that it surely is smooth wherever it is a number. */
  readonly isSmooth: () => boolean;
}

/** The loss with this index; a terrain has only the first. */
export function lossOracle({ subject, data, seed, losses: chosen }: Experiment, index = 0): LossOracle {
  const problem = problemOf(subject, data, seed);
  if (problem.terrain) {
    const { settings } = subject.terrain!;
    const formula = formulaOfTerrain(problem.terrain, settings);
    const objective = terrainObjective(formula, settings);
    return {
      problem,
      objective,
      surface: { formula, settings },
      piecewiseConstant: false,
      isSmooth: once(() => isSmoothTerrain(formula)),
    };
  }
  const { id, settings, penalty } = chosen[index];
  const isPenalised = penalty.l1 > 0 || penalty.l2 > 0;
  const { network, samples, score } = problem.network!;
  const loss = lossFor(find(losses, id)!, settings, score)!;
  const objective = modelObjective(network, samples, reducedLoss(loss, settings), penalty);
  const accuracy = accuracyOf({ network, samples }, score);
  return {
    problem,
    objective,
    modelObjective: objective,
    chosen: { network, samples, loss, settings, penalty },
    ...(accuracy && { accuracy }),
    // A penalty gives terraces a slope.
    piecewiseConstant: !isPenalised && lossFormula(loss, settings).piecewiseConstant === true,
    isSmooth: once(() => penalty.l1 === 0 && isSmoothLoss(loss, settings) && isSmoothNetwork(network.layers)),
  };
}

function formulaOfTerrain(terrain: Terrain, settings: SettingValues): Formula {
  const scope = terrainScope(terrain.typed ? {} : terrain.settings);
  return formulaOf(terrainFormula(terrain, settings), scope);
}
