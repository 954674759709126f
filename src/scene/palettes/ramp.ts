import { mixRgb, rgb, type Palette, type Rgb } from './palette';

/** The ramp's colour at a place from 0 to 1, mixed in display space. */
export function tintAt({ tints }: Palette, place: number): Rgb {
  const next = tints.findIndex(([stop]) => stop > place);
  if (next < 0) return rgb(tints[tints.length - 1][1]);
  if (next === 0) return rgb(tints[0][1]);
  const [low, from] = tints[next - 1];
  const [high, to] = tints[next];
  return mixRgb(rgb(from), rgb(to), (place - low) / (high - low));
}

/** The ramp along drawn height, low to high, as a CSS gradient: the same bend as on the range. */
export function rampGradient(
  palette: Palette,
  tintExponent: number,
  direction: 'to right' | 'to top',
): string {
  const stops = Array.from({ length: 33 }, (_, k) => cssColor(tintAt(palette, (k / 32) ** tintExponent)));
  return `linear-gradient(${direction}, ${stops.join(', ')})`;
}

/** A colour as CSS text. */
export function cssColor(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(255 * channel)).join(' ')})`;
}
