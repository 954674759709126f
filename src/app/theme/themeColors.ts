import type { Theme } from '../../state/store';

/** The tokens that the scene draws with, as '#rrggbb'. */
export interface ThemeColors {
  readonly ink: string;
  readonly panel: string;
  /** By walker slot. */
  readonly walkers: readonly string[];
}

/** Reads the tokens of a theme from the style sheet, whichever theme the page shows at the moment. */
export function themeColors(theme: Theme): ThemeColors {
  const probe = document.createElement('div');
  probe.dataset.massif = theme;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const token = (name: string) => longHex(style.getPropertyValue(`--${name}`).trim());
  const walkers = Array.from({ length: 8 }, (_, slot) => token(`w${slot + 1}`));
  const colors = { ink: token('ink'), panel: token('panel'), walkers };
  probe.remove();
  return colors;
}

/** '#rrggbb' of '#rgb', to which a build shortens colours; the scene appends opacities to it. */
export function longHex(color: string): string {
  return color.replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
}
