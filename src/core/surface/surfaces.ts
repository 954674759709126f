import type { ViewChoice } from '../experiment/experiment';
import type { HeightField } from '../landscape/heightField';
import { perObject, remembering } from '../remembering';
import { surfaceFromField, type Surface } from './surface';

/** Of one field: every height in a scale of its own, and in one that is shared. */
const kept = 16;

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
  return surfacesOfField(field)({ height, scale });
}

const surfacesOfField = perObject((field: HeightField) =>
  remembering(
    kept,
    ({ height, scale }: { height: ViewChoice['height']; scale: number | undefined }) => {
      const { piecewiseConstant } = field;
      return surfaceFromField(field, height, { piecewiseConstant, ...(scale !== undefined && { scale }) });
    },
    ({ height, scale }) => `${height} ${scale ?? ''}`,
  ),
);
