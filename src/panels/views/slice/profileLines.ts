import type { ViewChoice } from '../../../core/experiment/experiment';
import { heights } from '../../../core/heights';
import { profileSize } from '../../../core/reading/profile';
import { brokenLine, plotIn } from '../../plot/plot';
import { valueRangeAxis, type ValueAxis } from '../../plot/valueAxis';

export const plot = plotIn({ width: 274, height: 172, left: 44, right: 12, top: 10, bottom: 8 });

/**
 * The value axis of every profile: the same for all, or each its own, from its lowest to its highest loss; logarithmic
 * in log height where no loss is 0 or below.
 */
export function profileAxes(
  losses: readonly Float64Array[],
  { height: mode, scale }: Pick<ViewChoice, 'height' | 'scale'>,
): ValueAxis[] {
  const isLog = heights[mode].hasLogAxis;
  if (scale === 'own') return losses.map((values) => valueRangeAxis([values], isLog));
  const shared = valueRangeAxis(losses, isLog);
  return losses.map(() => shared);
}

/** An SVG path; where a loss is not finite it is open. */
export function profilePath(values: Float64Array, axis: ValueAxis): string {
  return brokenLine(
    Array.from(values, (value, place) => {
      const share = axis.shareOf(value);
      return Number.isFinite(share) ? [xAt(place), plot.yAt(share)] : undefined;
    }),
  );
}

export function xAt(place: number): number {
  return plot.xAt(place / (profileSize - 1));
}

/** The place of the lowest finite loss; undefined where there is none. */
export function lowestPlace(values: Float64Array): number | undefined {
  let lowest: number | undefined;
  values.forEach((value, place) => {
    if (Number.isFinite(value) && !(lowest !== undefined && values[lowest] <= value)) lowest = place;
  });
  return lowest;
}
