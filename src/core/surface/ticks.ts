import { log10 } from '../math/elementary';
import type { SettingScale } from '../settings';
import { niceStep, powerOfTen } from './niceStep';
import { tickLabel } from './tickLabel';

/** One labelled place on an axis; `position` runs from 0 at its low end to 1 at its high end. */
export interface Tick {
  readonly value: number;
  readonly position: number;
  readonly label: string;
}

/** Multiples of a nice step inside [low, high], about `count` of them; none when the range is empty or not finite. */
export function niceValues(low: number, high: number, count: number): { values: number[]; step: number } {
  const step = niceStep((high - low) / count);
  const values: number[] = [];
  if (!(high > low)) return { values, step };
  const slack = 1e-9 * (high - low);
  const first = Math.ceil((low - slack) / step);
  for (let index = first; index * step <= high + slack && values.length < 100; index++) {
    values.push(multiple(index, step));
  }
  return { values, step };
}

/** Ticks of a plane axis from low to high, in the axis' own numbers. */
export function axisTicks(low: number, high: number, count = 5): Tick[] {
  const { values, step } = niceValues(low, high, count);
  return values.map((value) => ({
    value,
    position: (value - low) / (high - low),
    label: tickLabel(value, step),
  }));
}

/** Ticks of a plane axis in its scale; `position` is the share of the way from low to high. */
export function scaledTicks(scale: SettingScale, low: number, high: number): Tick[] {
  if (scale === 'linear' || !(low > 0)) return axisTicks(low, high);
  return decadeValues(low, high).map((value) => ({
    value,
    position: log10(value / low) / log10(high / low),
    label: tickLabel(value, value),
  }));
}

/** Values for an axis in decades between two positive numbers: powers of ten, with 2 and 5 between when they are few. */
export function decadeValues(low: number, high: number): number[] {
  const decades = log10(high / low);
  const leads = decades < 2.2 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / 7));
  const values: number[] = [];
  for (let exponent = Math.floor(log10(low)); exponent <= log10(high); exponent++) {
    if (exponent % stride !== 0) continue;
    for (const lead of leads) {
      const value = multiple(lead, powerOfTen(exponent));
      if (value >= low && value <= high) values.push(value);
    }
  }
  return values;
}

/** Dividing by the inverse keeps 3 x 0.1 at 0.3: powers of ten below one are not exact, those above are. */
function multiple(index: number, step: number): number {
  const value = step < 1 ? index / Math.round(1 / step) : index * step;
  return value === 0 ? 0 : value;
}
