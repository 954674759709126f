import type { Relief } from '../../core/relief/relief';
import { mixRgb, rgb, type Palette, type Ramp, type Rgb } from './palette';

/** The ramp of heights, or of a difference. */
export function rampOf({ tints, differenceTints }: Palette, isDifference: boolean): Ramp {
  return isDifference ? differenceTints : tints;
}

/** The ramp's colour at a place from 0 to 1, mixed in display space. */
export function tintAt(ramp: Ramp, place: number): Rgb {
  const next = ramp.findIndex(([stop]) => stop > place);
  if (next < 0) return rgb(ramp[ramp.length - 1][1]);
  if (next === 0) return rgb(ramp[0][1]);
  const [low, from] = ramp[next - 1];
  const [high, to] = ramp[next];
  return mixRgb(rgb(from), rgb(to), (place - low) / (high - low));
}

/** The ramp of a relief along its drawn height, low to high, as a CSS gradient: the same bend as on the range. */
export function rampGradient(palette: Palette, relief: Relief, direction: 'to right' | 'to top'): string {
  const ramp = rampOf(palette, relief.zeroHeight !== undefined);
  const stops = Array.from({ length: 33 }, (_, k) => cssColor(tintAt(ramp, (k / 32) ** relief.tintExponent)));
  return `linear-gradient(${direction}, ${stops.join(', ')})`;
}

/** A colour as CSS text. */
export function cssColor(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(255 * channel)).join(' ')})`;
}
