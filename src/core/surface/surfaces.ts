import type { ViewChoice } from '../experiment/experiment';
import type { HeightField } from '../landscape/heightField';
import { surfaceFromField, type Surface } from './surface';

const known = new WeakMap<HeightField, Map<string, Surface>>();

/** The surfaces of compared fields: each in its own scale, or all in that of the one that rises most. */
export function surfacesOf(
  view: Pick<ViewChoice, 'height' | 'scale'>,
  fields: readonly HeightField[],
): Surface[] {
  const own = fields.map((field) => surfaceIn(view.height, field));
  if (view.scale === 'own' || own.length < 2) return own;
  const tallest = own.reduce((most, surface) => (rise(surface) > rise(most) ? surface : most));
  return fields.map((field, index) =>
    own[index] === tallest ? tallest : surfaceIn(view.height, field, tallest.verticalScale),
  );
}

/** Losses (decades, shares) from the lowest to the highest drawn point. */
function rise({ top, verticalScale }: Surface): number {
  return top / verticalScale;
}

/** The surface of a field; made once a field, height and scale, for legend and range. */
export function surfaceIn(height: ViewChoice['height'], field: HeightField, scale?: number): Surface {
  const surfaces = known.get(field) ?? new Map<string, Surface>();
  known.set(field, surfaces);
  const key = `${height} ${scale ?? ''}`;
  const { piecewiseConstant } = field;
  const surface =
    surfaces.get(key) ??
    surfaceFromField(field, height, { piecewiseConstant, ...(scale !== undefined && { scale }) });
  surfaces.set(key, surface);
  return surface;
}
