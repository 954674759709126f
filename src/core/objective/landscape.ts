import { axesOf, type Axis } from '../experiment/axis';
import { find } from '../catalog';
import type { Experiment } from '../experiment/experiment';
import { groundOf, type Ground } from '../experiment/subject';
import { formulaOf, type Formula } from '../formula/parse';
import { losses } from '../losses';
import { lossFormula } from '../losses/loss';
import { once } from '../once';
import type { SettingValues } from '../settings';
import { terrainFormula, terrainScope, type Terrain } from '../terrains/terrain';
import { fit } from './fit';
import { modelObjective, type ModelObjective } from './modelObjective';
import type { Objective } from './objective';
import { quickObjective } from './quickObjective';
import { reducedLoss } from './reducedLoss';
import { modelRows, terrainRows, type QuickPrecision, type RowsOfRegion } from './rowLosses';
import { terrainObjective } from './terrainObjective';

/** One loss of an experiment (or its terrain) with all settings filled in: what is surveyed and walked. */
export interface Landscape {
  readonly ground: Ground;
  readonly axes: readonly [Axis, Axis];
  /** The oracle. */
  readonly objective: Objective;
  /** The same by generated code, for walks. */
  readonly quick: () => Objective;
  /** The same by generated code, for grids of two parameters; undefined where there is none. */
  readonly rows: (
    parameters: readonly [number, number],
    precision: QuickPrecision,
  ) => RowsOfRegion | undefined;
  /** The same loss as a model's, with the model's answers; undefined for a terrain. */
  readonly modelObjective?: ModelObjective;
  readonly piecewiseConstant: boolean;
  /** Parameters on no axis stay here. */
  readonly origin: Float64Array;
}

/** The landscape of the loss with this index; a terrain has only the first. */
export function landscapeOf(experiment: Experiment, index = 0): Landscape {
  const { subject, data, seed, losses: chosen, plane } = experiment;
  const ground = groundOf(subject, data, seed);
  const available = axesOf(ground, data, subject, chosen);
  const axes = plane.axes.map((name) => available.find((axis) => axis.name === name)!) as [Axis, Axis];
  if (ground.terrain) {
    const { settings } = subject.terrain!;
    const formula = formulaOfTerrain(ground.terrain, settings);
    const objective = terrainObjective(formula, settings);
    return {
      ground,
      axes,
      objective,
      quick: () => objective,
      rows: ([x, y]) => (x < y ? terrainRows(formula, settings) : undefined),
      piecewiseConstant: false,
      origin: originOf(experiment, objective),
    };
  }
  const { id, settings, penalty } = chosen[index];
  const isPenalised = penalty.l1 > 0 || penalty.l2 > 0;
  const { network: layers, samples } = ground.network!;
  const loss = find(losses, id)!;
  const objective = modelObjective(layers, samples, reducedLoss(loss, settings), penalty);
  const origin = originOf(experiment, objective);
  const quickly = { network: layers, samples, loss, settings, penalty };
  return {
    ground,
    axes,
    objective,
    quick: once(() => quickObjective(objective, quickly)),
    rows: (parameters, precision) => modelRows(quickly, { parameters, origin }, precision),
    modelObjective: objective,
    // A penalty gives terraces a slope.
    piecewiseConstant: !isPenalised && lossFormula(loss, settings).piecewiseConstant === true,
    origin,
  };
}

/** The same experiment with one number among its settings changed. */
export function withSetting(experiment: Experiment, name: string, value: number): Experiment {
  const [owner, setting] = name.split('.') as [string, string];
  const changed = <Choice extends { settings: SettingValues }>(choice: Choice): Choice => {
    return { ...choice, settings: { ...choice.settings, [setting]: value } };
  };
  const { subject } = experiment;
  switch (owner) {
    case 'data':
      return { ...experiment, data: changed(experiment.data) };
    case 'loss':
      return { ...experiment, losses: experiment.losses.map(changed) };
    case 'penalty':
      return {
        ...experiment,
        losses: experiment.losses.map((loss) => ({
          ...loss,
          penalty: { ...loss.penalty, [setting]: value },
        })),
      };
    case 'terrain':
      return subject.terrain ? { ...experiment, subject: { terrain: changed(subject.terrain) } } : experiment;
    case 'model':
      return subject.model ? { ...experiment, subject: { model: changed(subject.model) } } : experiment;
    default:
      throw new Error(`no setting of an experiment: ${name}`);
  }
}

function formulaOfTerrain(terrain: Terrain, settings: SettingValues): Formula {
  const scope = terrainScope(terrain.typed ? {} : terrain.settings);
  return formulaOf(terrainFormula(terrain, settings), scope);
}

function originOf({ plane: { origin } }: Experiment, objective: Objective): Float64Array {
  if (origin === 'zero') return new Float64Array(objective.size);
  if (origin === 'fit') return fit(objective);
  return Float64Array.from(origin);
}
