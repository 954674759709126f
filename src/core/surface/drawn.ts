import type { Experiment, ViewChoice } from '../experiment/experiment';
import { landscapeKey } from '../landscape/landscapeKey';
import type { HeightField } from '../landscape/heightField';
import { perObject, remembering } from '../remembering';
import { surfaceFromField, type Surface } from './surface';

/** Of one field: every height in a scale of its own, and in one that is shared. */
const kept = 16;

/** What a range shows at the moment. */
export interface Drawn {
  readonly field: HeightField;
  readonly surface: Surface;
  /** The experiment of the field; the present one as soon as its first grid is there. */
  readonly experiment: Experiment;
  /** Whether it is only shown while somebody points at another loss: nobody walks on it. */
  readonly isPreview?: boolean;
}

/** The present experiment, and the fields that are there. */
interface EvaluatedGrids {
  readonly experiment: Experiment;
  readonly results: {
    /** Whose fields these are. */
    readonly evaluated: Experiment | undefined;
    readonly fields: Fields;
  };
}

type Fields = readonly (HeightField | undefined)[];

/**
 * The drawn fields of all compared losses, the main one first; none before the first grids are there. The old ranges stay
 * whole, with their own height and axes, until the new ones come, and are the very same as long as they look the same.
 */
export function drawnRanges(
  last: readonly Drawn[],
  { experiment, results: { evaluated, fields } }: EvaluatedGrids,
): readonly Drawn[] {
  const now = rangesOf(experiment, evaluated, fields);
  return looksTheSame(last, now) ? last : now;
}

function rangesOf(present: Experiment, evaluated: Experiment | undefined, fields: Fields): readonly Drawn[] {
  const complete = fields.filter((field) => field !== undefined);
  if (!evaluated || complete.length === 0 || complete.length < fields.length) return [];
  const experiment = landscapeKey(present) === landscapeKey(evaluated) ? present : evaluated;
  const surfaces = surfacesOf(experiment.view, complete);
  return complete.map((field, loss) => ({ field, surface: surfaces[loss], experiment }));
}

/** Walkers may change as they like. */
function looksTheSame(last: readonly Drawn[], now: readonly Drawn[]): boolean {
  if (now.length !== last.length) return false;
  return (
    now.length === 0 ||
    (landscapeKey(last[0].experiment) === landscapeKey(now[0].experiment) &&
      comparisonOf(last[0]) === comparisonOf(now[0]) &&
      now.every(({ field, surface }, loss) => last[loss].field === field && last[loss].surface === surface))
  );
}

function comparisonOf({ experiment: { view } }: Drawn): string {
  return `${view.scale} ${view.compare} ${view.pair.join()}`;
}

/** The surfaces of compared fields: each in its own scale, or all in that of the one that rises most. */
export function surfacesOf(
  view: Heights & Pick<ViewChoice, 'scale'>,
  fields: readonly HeightField[],
): Surface[] {
  const own = fields.map((field) => surfaceIn(view, field));
  if (view.scale === 'own' || own.length < 2) return own;
  const tallest = own.reduce((most, surface) => (rise(surface) > rise(most) ? surface : most));
  return fields.map((field, index) =>
    own[index] === tallest ? tallest : surfaceIn(view, field, tallest.verticalScale),
  );
}

/** Losses (decades, shares) from the lowest to the highest drawn point. */
function rise({ top, verticalScale }: Surface): number {
  return top / verticalScale;
}

/** How losses become heights. */
interface Heights {
  readonly height: ViewChoice['height'];
  readonly exaggeration?: number;
}

/** The surface of a field; made once a field, heights and scale, for legend and range. */
export function surfaceIn(
  { height, exaggeration = 1 }: Heights,
  field: HeightField,
  scale?: number,
): Surface {
  return surfacesOfField(field)({ height, exaggeration, scale });
}

const surfacesOfField = perObject((field: HeightField) =>
  remembering(
    kept,
    ({ height, exaggeration, scale }: Required<Heights> & { readonly scale: number | undefined }) => {
      const { piecewiseConstant } = field;
      const look = { piecewiseConstant, exaggeration, ...(scale !== undefined && { scale }) };
      return surfaceFromField(field, height, look);
    },
    ({ height, exaggeration, scale }) => `${height} ${exaggeration} ${scale ?? ''}`,
  ),
);
