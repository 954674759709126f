import { hexadecimalOf, mixRgb, rgb, type Ramp } from '../materials/ramp';
import type { Theme } from '../themes';

/** The colours of heights. */
export interface Palette {
  /** From the lowest to the highest drawn point. */
  readonly tints: Readonly<Record<Theme, Ramp>>;
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

/** How much of the summits' light the night takes. */
const dusk = 0.26;

/** The same ramp where the summits must not outshine a dark page: dimmed in proportion to the height, in the same order. */
export function byNight(ramp: Ramp): Ramp {
  return ramp.map(([place, color]) => [place, hexadecimalOf(mixRgb(rgb(color), [0, 0, 0], dusk * place))]);
}
