import type { ViewChoice } from '../../../core/experiment/experiment';
import { heights } from '../../../core/heights';
import { valueRangeAxis, type ValueAxis } from '../../plot/valueAxis';

/**
 * The value axis of every loss: the same for all, or each its own, from its lowest to its highest loss; logarithmic
 * in log height where no loss is 0 or below.
 */
export function sliceAxes(
  losses: readonly Float64Array[],
  { height: mode, scale }: Pick<ViewChoice, 'height' | 'scale'>,
): ValueAxis[] {
  const isLog = heights[mode].hasLogAxis;
  if (scale === 'own') return losses.map((values) => valueRangeAxis([values], isLog));
  const shared = valueRangeAxis(losses, isLog);
  return losses.map(() => shared);
}
