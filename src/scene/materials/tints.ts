import { palettes, type PaletteId } from '../../core/palettes';
import type { Palette, Ramp } from '../../core/palettes/palette';
import { perObject } from '../../core/remembering';
import type { Surface } from '../../core/surface/surface';
import { cssColor, hexadecimalOf, mixRgb, rgb, tintAt } from './ramp';
import { themes, type Theme } from '../themes';

/** How much of the summits' light the night takes. */
const dusk = 0.26;

/** The ramp of a range's heights in one theme; a difference has a ramp of its own. */
export function tintsOf(isDifference: boolean, palette: PaletteId, theme: Theme): Ramp {
  if (isDifference) return themes[theme].differenceTints;
  return theme === 'night' ? byNight(palettes[palette]) : palettes[palette].tints;
}

/** Where the summits must not outshine a dark page: its own, or the same dimmed in proportion to the height. */
const byNight = perObject(
  ({ tints, nightTints }: Palette): Ramp =>
    nightTints ??
    tints.map(([place, color]) => [place, hexadecimalOf(mixRgb(rgb(color), [0, 0, 0], dusk * place))]),
);

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
