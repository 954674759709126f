import type { Insets } from './frameBlock';

/** Where names may stand, in CSS pixels. */
export interface FreeRectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the insets leave free of a pane. */
export function freeRectangle(
  { width, height }: { readonly width: number; readonly height: number },
  { left, right, top, bottom }: Insets,
): FreeRectangle {
  return { left, right: width - right, top, bottom: height - bottom };
}
