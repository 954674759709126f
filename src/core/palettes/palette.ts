import type { Named } from '../catalog';

/** Places from 0 to 1 with their colours, hexadecimal '#rrggbb'. */
export type Ramp = readonly (readonly [number, string])[];

/** The colours of heights. */
export interface Palette extends Named {
  /** From the lowest to the highest drawn point. */
  readonly tints: Ramp;
  /** The same on a dark page; without them the tints are dimmed towards the summits. */
  readonly nightTints?: Ramp;
  /** Whether the colours are those of a map: its lines are then printed blue on water, brown on soil, grey on rock. */
  readonly isLand: boolean;
}

/** Checks the shape of an entry at compile time. */
export function definePalette(palette: Palette): Palette {
  return palette;
}

/** A ramp of colours at equal distances, as hexadecimal numbers. */
export function evenRamp(colors: string): Ramp {
  const all = colors.trim().split(/\s+/);
  return all.map((color, k) => [k / (all.length - 1), `#${color}`]);
}
