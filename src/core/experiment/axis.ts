import { find } from '../catalog';
import { datasets } from '../datasets';
import { losses } from '../losses';
import { models } from '../models';
import type { Range } from '../models/model';
import {
  number,
  toggle,
  type NumberSetting,
  type SettingScale,
  type Settings,
  type SettingValue,
  type SettingValues,
} from '../settings';
import { terrains } from '../terrains';
import { planes } from '../planes';
import type { Plane } from '../planes/plane';
import type { AxisName, Choice, Experiment, LossChoice, Subject } from './experiment';
import type { Problem } from './subject';

/** What spans the plane: a parameter, a direction through all parameters, or a setting that is not walked but drawn. */
export type Axis = {
  readonly name: AxisName;
  readonly about: string;
  readonly scale: SettingScale;
  /** A range worth drawing. */
  readonly range: Range;
} & (
  | { readonly kind: 'parameter'; /** The index in theta. */ readonly parameter: number }
  | { readonly kind: 'direction' }
  | { readonly kind: 'setting'; /** The value while it is not on an axis. */ readonly usual: number }
);

/** What a loss is charged for the size of its parameters. */
export const penaltySettings: Settings = {
  l1: number('L1 penalty', 0, {
    min: 0,
    max: 1,
    help: 'Adds this times |θ| of every parameter: with a large one the lowest point has parameters of exactly 0.',
  }),
  l2: number('L2 penalty', 0, {
    min: 0,
    max: 1,
    help: 'Adds half of this times θ² of every parameter: where all are counted, a loss without jumps has a lowest point.',
  }),
  biases: toggle('penalise biases too', true, 'Off: only weights are counted, as is usual for networks.'),
};

/** The two axes of a plane that finds its own directions; undefined where the visitor names them. */
export function directionAxes({ directions }: Plane): readonly [Axis, Axis] | undefined {
  if (!directions) return undefined;
  const { about, range } = directions;
  const axis = (name: string, words: string): Axis => {
    return { kind: 'direction', name, about: words, scale: 'linear', range };
  };
  return [axis('a', about[0]), axis('b', about[1])];
}

/** The two axes that an experiment draws. */
export function planeAxes(
  { data, subject, losses: chosen, plane }: Experiment,
  problem: Problem,
): readonly [Axis, Axis] {
  const found = directionAxes(find(planes, plane.id)!);
  if (found) return found;
  const available = axesOf(problem, data, subject, chosen);
  const [a, b] = plane.axes.map((name) => available.find((axis) => axis.name === name)!);
  return scaledAxes([a, b], plane.settings);
}

/** The axes with the scales that the plane asks for; a setting keeps its own. */
export function scaledAxes(
  [a, b]: readonly [Axis, Axis],
  { a: scaleOfA, b: scaleOfB }: SettingValues,
): readonly [Axis, Axis] {
  const scaled = (axis: Axis, scale: SettingValue | undefined): Axis =>
    axis.kind === 'parameter' && scale === 'log10' ? { ...axis, scale, range: decades(axis.range) } : axis;
  return [scaled(a, scaleOfA), scaled(b, scaleOfB)];
}

/** A range above 0: four decades up to its end unless it is above 0 itself. */
function decades([low, high]: Range): Range {
  if (low > 0) return [low, high];
  const end = high > 0 ? high : 10;
  return [end / 1e4, end];
}

/** Every axis that can be named for this subject and these losses, parameters first. */
export function axesOf(
  problem: Problem,
  data: Choice,
  subject: Subject,
  chosen: readonly LossChoice[],
): Axis[] {
  const parameters = problem.parameters.map(({ name, about }, index): Axis => {
    return {
      kind: 'parameter',
      name,
      about,
      scale: 'linear',
      parameter: index,
      range: problem.ranges[index],
    };
  });
  if (subject.terrain) {
    return [
      ...parameters,
      ...settingAxes(
        'terrain',
        withTyped(find(terrains, subject.terrain.id)!, subject.terrain),
        subject.terrain,
      ),
    ];
  }
  const [main] = chosen;
  return [
    ...parameters,
    ...(main ? settingAxes('loss', withTyped(find(losses, main.id)!, main), main) : []),
    ...settingAxes('data', find(datasets, data.id)!.settings, data),
    ...settingAxes('model', find(models, subject.model.id)!.settings, subject.model),
    ...(main ? penaltyAxes(main) : []),
  ];
}

/** A coordinate where its axis goes: a setting stays in its range, anything else may be anywhere. */
export function withinAxis(coordinate: number, { kind, range: [low, high] }: Axis): number {
  return kind === 'setting' ? Math.min(Math.max(coordinate, low), high) : coordinate;
}

/** The settings of an entry with those that its typed formula declares. */
function withTyped(
  { settings, typed }: { settings: Settings; typed?: { settings(values: SettingValues): Settings } },
  choice: Choice,
): Settings {
  return { ...settings, ...typed?.settings(choice.settings) };
}

function penaltyAxes({ penalty }: LossChoice): Axis[] {
  const axes = settingAxes('penalty', penaltySettings, { id: 'penalty', settings: { ...penalty } });
  return penalty.biases ? axes : axes.map((axis) => ({ ...axis, about: `${axis.about}, weights only` }));
}

function settingAxes(owner: string, settings: Settings, { settings: values }: Choice): Axis[] {
  return Object.entries(settings)
    .filter((entry): entry is [string, NumberSetting] => entry[1].kind === 'number' && !entry[1].integer)
    .map(([name, { label, scale, min, max }]) => ({
      kind: 'setting',
      name: `${owner}.${name}`,
      about: label,
      scale,
      range: [min, max],
      usual: values[name] as number,
    }));
}
