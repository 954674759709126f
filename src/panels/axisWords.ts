import type { Axis } from '../core/experiment/axis';
import { plain } from './format';

type Range = readonly [number, number];

/** About so many pixels show the width of a range. */
const pixels = 2000;

/** What an axis is called: a parameter or direction by its name, a setting by its label. */
export function axisName({ name, about, kind }: Axis): string {
  return kind === 'setting' ? about : name;
}

/** A coordinate on a drawn axis, with the digits that tell one pixel from the next. */
export function coordinate({ scale }: Axis, [low, high]: Range, value: number): string {
  const pixel = (scale === 'log10' ? value * Math.log(high / low) : high - low) / pixels;
  const digits = Math.max(0, -Math.floor(Math.log10(pixel)));
  return plain(Number(value.toFixed(Math.min(digits, 100))));
}

/** "w1 −9.69" */
export function placeOn(axis: Axis, range: Range, value: number): string {
  return `${axisName(axis)} ${coordinate(axis, range, value)}`;
}
