import type { ElementSize } from '../../scene/stage/useElementSize';
import type { SheetStop } from '../../state/screen';

/** How Massif is laid out: two columns, a column and tabs, a rail and a drawer, a sheet below, a sheet beside. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'phone' | 'landscape';

/** The layout for a root of so many CSS pixels; the style sheets ask its size in the same steps. */
export function layoutFor({ width, height }: ElementSize): Layout {
  if (height <= 480 && width >= 480) return 'landscape';
  if (width <= 599) return 'phone';
  if (width <= 899) return 'narrow';
  if (width <= 1199) return 'medium';
  return 'wide';
}

/** Whether pictures of the other losses stand below the range before anybody folds them: a low window needs its height. */
export function usualStrip(layout: Layout, height: number): boolean {
  return (layout === 'wide' || layout === 'medium') && height >= 760;
}

/** Where the sheet stands before anybody moves it: below so many pixels half of it would leave no range. */
export function usualSheetStop(height: number): SheetStop {
  return height < 400 ? 'transport' : 'half';
}
