import type { Ramp } from '../../core/palettes/palette';

/** A colour in display space, red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** The colour of a hexadecimal '#rrggbb'. */
export function rgb(hexadecimal: string): Rgb {
  const value = Number.parseInt(hexadecimal.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** The hexadecimal '#rrggbb' of a colour. */
export function hexadecimalOf(color: Rgb): string {
  return `#${color
    .map((channel) =>
      Math.round(255 * channel)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A colour part of the way from one to another. */
export function mixRgb(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ];
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

/** A colour as CSS text. */
export function cssColor(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(255 * channel)).join(' ')})`;
}
