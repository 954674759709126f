import type { ViewChoice } from '../experiment/experiment';
import type { HeightField } from '../landscape/heightField';
import { reliefFromField, type Relief } from './relief';

const known = new WeakMap<HeightField, Map<string, Relief>>();

/** The reliefs of compared fields: each in its own scale, or all in that of the one that rises most. */
export function reliefsOf(
  view: Pick<ViewChoice, 'height' | 'scale'>,
  fields: readonly HeightField[],
): Relief[] {
  const own = fields.map((field) => reliefIn(view.height, field));
  if (view.scale === 'own' || own.length < 2) return own;
  const tallest = own.reduce((most, relief) => (rise(relief) > rise(most) ? relief : most));
  return fields.map((field, index) =>
    own[index] === tallest ? tallest : reliefIn(view.height, field, tallest.verticalScale),
  );
}

/** Losses (decades, shares) from the lowest to the highest drawn point. */
function rise({ top, verticalScale }: Relief): number {
  return top / verticalScale;
}

/** The relief of a field; made once a field, height and scale, for legend and range. */
export function reliefIn(height: ViewChoice['height'], field: HeightField, scale?: number): Relief {
  const reliefs = known.get(field) ?? new Map<string, Relief>();
  known.set(field, reliefs);
  const key = `${height} ${scale ?? ''}`;
  const { piecewiseConstant } = field;
  const relief =
    reliefs.get(key) ??
    reliefFromField(field, height, { piecewiseConstant, ...(scale !== undefined && { scale }) });
  reliefs.set(key, relief);
  return relief;
}
