import type { Experiment } from '../experiment/experiment';
import { landscapeKey } from '../landscape/landscapeKey';
import type { HeightField } from '../landscape/heightField';
import type { Surface } from './surface';
import { surfacesOf } from './surfaces';

/** What a range shows at the moment. */
export interface Drawn {
  readonly field: HeightField;
  readonly surface: Surface;
  /** The experiment of the field; the present one as soon as its first grid is there. */
  readonly experiment: Experiment;
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

/** The drawn fields of all compared losses, the main one first; none before the first grids are there. */
export type DrawnRanges = (state: EvaluatedGrids) => readonly Drawn[];

/**
 * The old ranges stay whole, with their own height and axes, until the new ones come. Whoever shows a range asks whenever
 * anything moves: the answer is made once an experiment and its fields, and stays the very same as long as it looks the
 * same.
 */
export function createDrawnRanges(): DrawnRanges {
  let answered: { present: Experiment; fields: Fields; ranges: readonly Drawn[] } | undefined;
  let last: readonly Drawn[] = [];
  return ({ experiment: present, results: { evaluated, fields } }) => {
    if (answered?.present !== present || answered.fields !== fields) {
      const now = rangesOf(present, evaluated, fields);
      if (!looksTheSame(last, now)) last = now;
      answered = { present, fields, ranges: last };
    }
    return answered.ranges;
  };
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
