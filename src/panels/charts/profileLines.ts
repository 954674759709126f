import type { ViewChoice } from '../../core/experiment/experiment';
import { profileSize } from '../../core/reading/profile';
import { valueRangeAxis, type ValueAxis } from './valueAxis';

/** The drawing of the chart, in its own units. */
export const width = 274;
export const height = 172;
export const frame = { left: 44, right: 12, top: 10, bottom: 8 };

/**
 * The value axis of every profile: the same for all, or each its own, from its lowest to its highest loss; logarithmic
 * in log height where no loss is 0 or below.
 */
export function profileAxes(
  losses: readonly Float64Array[],
  { height: mode, scale }: Pick<ViewChoice, 'height' | 'scale'>,
): ValueAxis[] {
  const isLog = mode === 'log';
  if (scale === 'own') return losses.map((values) => valueRangeAxis([values], isLog));
  const shared = valueRangeAxis(losses, isLog);
  return losses.map(() => shared);
}

/** An SVG path; where a loss is not finite it is open. */
export function profilePath(values: Float64Array, axis: ValueAxis): string {
  let path = '';
  let isDrawing = false;
  values.forEach((value, place) => {
    const share = axis.shareOf(value);
    const isDrawn = Number.isFinite(share);
    if (isDrawn) path += `${isDrawing ? 'L' : 'M'}${xAt(place).toFixed(1)} ${yAt(share).toFixed(1)}`;
    isDrawing = isDrawn;
  });
  return path;
}

export function xAt(place: number): number {
  return frame.left + (width - frame.left - frame.right) * (place / (profileSize - 1));
}

export function yAt(share: number): number {
  return frame.top + (height - frame.bottom - frame.top) * (1 - share);
}

/** The place of the lowest finite loss; undefined where there is none. */
export function lowestPlace(values: Float64Array): number | undefined {
  let lowest: number | undefined;
  values.forEach((value, place) => {
    if (Number.isFinite(value) && !(lowest !== undefined && values[lowest] <= value)) lowest = place;
  });
  return lowest;
}
