import type { Axis } from '../../core/experiment/axis';
import { plain } from '../../core/format';

type Range = readonly [number, number];

/** About so many pixels show the width of a range. */
const pixels = 2000;

/** Parameters that formulas call by a Greek letter. */
const signs: Readonly<Record<string, string>> = { omega: 'ω', phi: 'φ', mu: 'μ', logsigma: 'log σ' };

/** What an axis is called: a parameter or direction by its name, a setting by its label. */
export function axisName({ name, about, kind }: Axis): string {
  return kind === 'setting' ? about : (signs[name] ?? name);
}

/** The same with what it is: "w1 beak depth", "frequency ω", "a, first component". */
export function axisTitle(axis: Axis): string {
  const { name, about, kind } = axis;
  if (kind === 'setting') return about;
  if (kind === 'direction') return `${name}, ${about}`;
  return (name in signs ? `${about} ${axisName(axis)}` : `${name} ${about}`).trim();
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
