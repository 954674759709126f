import type { Insets } from '../../scene/camera/frameBlock';
import type { SheetStop } from '../../state/screen';
import type { Layout } from './layoutFor';

/** What is open on screen and covers the stage. */
export interface Covered {
  readonly layout: Layout;
  readonly panelsHidden: boolean;
  /** Whether the range is seen from above: its names stand at the left of it, not below. */
  readonly isMap: boolean;
  readonly hasDetail: boolean;
  /** Whether several ranges share the stage: a bar stands above them. */
  readonly isCompared: boolean;
  /** Of that bar; 0 without it. */
  readonly barHeight: number;
  /** Whether the linked views stand beside what is drawn. */
  readonly viewsOpen: boolean;
  /** Whether pictures of the losses stand below the range. */
  readonly hasStrip: boolean;
  readonly sheet: SheetStop;
  readonly height: number;
  readonly width: number;
}

/** As in the styles; where it is narrow the sentence has a row of its own. */
const header = { wide: 64, medium: 64, narrow: 96 };
const timeline = 96;
/** With the gap above it. */
const strip = 116;
const legend = 72;
/** Between the bar above compared ranges and what stands below it. */
const barGap = 4;
/** The folded linked views beside that bar. */
const fold = 148;
/** In lower windows, of a phone upright or on its side, the header is one line and nothing else stands on the stage. */
const [low, lowest, lowHeader] = [400, 280, 48];
/** Of an axis, beyond what every view leaves to it. */
const name = 48;
const column = { left: 344, right: 332 };
/** In less width the open catalog takes half of it and the right column makes way, as in the styles. */
const roomy = 1500;

/** The space at each side of the stage that panels cover: the camera frames what is left. */
export function insetsOf({
  layout,
  panelsHidden,
  isMap,
  hasDetail,
  isCompared,
  barHeight,
  viewsOpen,
  hasStrip,
  sheet,
  height,
  width,
}: Covered): Insets {
  if (layout === 'landscape') {
    if (height < lowest) return { left: 4, right: 328, top: lowHeader, bottom: 4 };
    return {
      left: 8,
      right: 328,
      top: 84 + (isCompared ? barHeight + barGap : 0),
      bottom: isCompared ? 4 : 36,
    };
  }
  if (layout === 'phone') {
    const covered = { transport: 76, half: 0.52 * height, full: 0.52 * height }[sheet];
    if (height < low) return { left: 4, right: 4, top: lowHeader, bottom: covered };
    if (isCompared) return { left: 0, right: 0, top: 114 + barHeight + barGap, bottom: covered };
    return { left: 8, right: 8, top: 104, bottom: covered + (isMap ? 56 : 44) };
  }
  const top = isCompared ? header[layout] + barHeight + barGap : header[layout];
  const floor = timeline + (hasStrip ? strip : 0);
  const free = { left: 16, right: 16, top, bottom: floor };
  // The block fills the width: the legend would stand before it.
  const bottom = isCompared ? floor : floor + legend;
  if (panelsHidden) return { ...free, bottom };
  if (layout === 'narrow') return { ...free, left: 76, bottom: floor + 56 };
  const isTight = width < roomy;
  const isBeside = !(hasDetail && isTight) && viewsOpen;
  const right = isBeside ? column.right : 16;
  const detail = isTight ? Math.max(width / 2, 576) + 16 : 740;
  const left = (hasDetail ? detail : column.left) + (isMap && !isCompared ? name : 0);
  return { left, right, top, bottom };
}

/** Where the bar above compared ranges ends: before the linked views, folded or not. */
export function barEnd(layout: Layout, panelsHidden: boolean, right: number): number {
  const isColumn = layout === 'wide' || layout === 'medium';
  return isColumn && !panelsHidden ? Math.max(right, fold) : Math.max(right, 16);
}
