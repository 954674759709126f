import { rateRange, type Optimizer } from '../../optimizers/optimizer';
import { defaultsOf, type NumberSetting, type SettingValues } from '../../settings';

/** What suits some ground: a rate that means a slope or a length, and a stride for settings that are lengths. */
interface GroundScale {
  readonly slope: number;
  readonly length: number;
  readonly stride: number;
}

/** The usual settings of an optimizer on some ground; lengths and rates are written with two digits. */
export function settingsOn(optimizer: Optimizer, ground: GroundScale): SettingValues {
  const { settings, rateKind, gain = 1, lengths = {} } = optimizer;
  const usual = Object.entries(lengths).map(([name, strides]) => {
    return [name, within(strides * ground.stride, settings[name] as NumberSetting)] as const;
  });
  const rated = rateKind === 'slope' || rateKind === 'length';
  return {
    ...defaultsOf(settings),
    ...Object.fromEntries(usual),
    ...(rated && { rate: within(ground[rateKind] / gain, rateRange) }),
  };
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(Math.max(Number(value.toPrecision(2)), min), max);
}
