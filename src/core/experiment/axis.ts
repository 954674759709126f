import { find } from '../catalog';
import { datasets } from '../datasets';
import { losses } from '../losses';
import { models } from '../models';
import type { Range } from '../models/model';
import { number, type NumberSetting, type SettingScale, type Settings } from '../settings';
import { terrains } from '../terrains';
import type { AxisName, Choice, LossChoice, Subject } from './experiment';
import type { Ground } from './subject';

/** A direction of the plane: a parameter, or a setting that is not walked but drawn. */
export interface Axis {
  readonly name: AxisName;
  readonly about: string;
  readonly scale: SettingScale;
  /** The index in theta; undefined for a setting. */
  readonly parameter: number | undefined;
  /** A range worth drawing. */
  readonly range: Range;
  /** For a setting: its value while it is not on an axis. */
  readonly usual?: number;
}

const penaltySettings: Settings = {
  l1: number('L1 penalty', 0, {
    min: 0,
    max: 1,
    help: 'Adds λ·|w|. Above 0 some weights are pulled to exactly 0.',
  }),
  l2: number('L2 penalty', 0, { min: 0, max: 1, help: 'Adds ½·λ·|w|². Above 0 the valley has a floor.' }),
};

/** Every axis that this subject and these losses have, parameters first. */
export function axesOf(
  ground: Ground,
  data: Choice,
  subject: Subject,
  chosen: readonly LossChoice[],
): Axis[] {
  const parameters = ground.parameters.map(({ name, about }, index): Axis => {
    return { name, about, scale: 'linear', parameter: index, range: ground.ranges[index] };
  });
  if (subject.terrain) {
    return [
      ...parameters,
      ...settingAxes('terrain', find(terrains, subject.terrain.id)!.settings, subject.terrain),
    ];
  }
  const [main] = chosen;
  return [
    ...parameters,
    ...(main ? settingAxes('loss', find(losses, main.id)!.settings, main) : []),
    ...settingAxes('data', find(datasets, data.id)!.settings, data),
    ...settingAxes('model', find(models, subject.model.id)!.settings, subject.model),
    ...(main
      ? settingAxes('penalty', penaltySettings, { id: 'penalty', settings: { ...main.penalty } })
      : []),
  ];
}

function settingAxes(owner: string, settings: Settings, { settings: values }: Choice): Axis[] {
  return Object.entries(settings)
    .filter((entry): entry is [string, NumberSetting] => entry[1].kind === 'number' && !entry[1].integer)
    .map(([name, { label, scale, min, max }]) => ({
      name: `${owner}.${name}`,
      about: label,
      scale,
      parameter: undefined,
      range: [min, max],
      usual: values[name] as number,
    }));
}
