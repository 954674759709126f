import type { PaletteId } from '../../core/experiment/palettes';
import type { Surface } from '../../core/surface/surface';
import { palettes } from '../palettes';
import { cssColor, tintAt, type Ramp } from './ramp';
import { themes, type Theme } from '../themes';

/** The ramp of a range's heights in one theme; a difference has a ramp of its own. */
export function tintsOf(isDifference: boolean, palette: PaletteId, theme: Theme): Ramp {
  return isDifference ? themes[theme].differenceTints : palettes[palette].tints[theme];
}

/** That ramp along the drawn height, low to high, as a CSS gradient: the same bend as on the range. */
export function tintGradient(
  { zeroHeight, tintExponent }: Surface,
  palette: PaletteId,
  theme: Theme,
  direction: 'to right' | 'to top',
): string {
  const ramp = tintsOf(zeroHeight !== undefined, palette, theme);
  const stops = Array.from({ length: 33 }, (_, k) => cssColor(tintAt(ramp, (k / 32) ** tintExponent)));
  return `linear-gradient(${direction}, ${stops.join(', ')})`;
}
