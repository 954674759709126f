import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import type { HeightField } from '../core/heightField';
import type { Relief } from '../core/relief/relief';
import { reliefsOf } from './reliefs';
import { useMassif, type Results } from './store';

/** What a range shows at the moment. */
export interface Drawn {
  readonly field: HeightField;
  readonly relief: Relief;
  /** The experiment of the field; the present one as soon as its first grid is there. */
  readonly experiment: Experiment;
}

/** The drawn field of the main loss: the old range stays whole, with its own height and axes, until the new one comes. */
export function useDrawn(): Drawn | undefined {
  return useDrawnRanges()[0];
}

/** The drawn fields of all compared losses, the main one first; none before the first grids are there. */
export function useDrawnRanges(): readonly Drawn[] {
  return useMassif(({ experiment, results }) => drawnRanges(experiment, results));
}

let answered: { present: Experiment; fields: Results['fields']; ranges: readonly Drawn[] } | undefined;

/** Whoever shows a range asks whenever anything moves: the answer is made once an experiment and its fields. */
function drawnRanges(present: Experiment, { surveyed, fields }: Results): readonly Drawn[] {
  if (answered?.present !== present || answered.fields !== fields)
    answered = { present, fields, ranges: rangesOf(present, surveyed, fields) };
  return answered.ranges;
}

function rangesOf(
  present: Experiment,
  surveyed: Results['surveyed'],
  fields: Results['fields'],
): readonly Drawn[] {
  const complete = fields.filter((field) => field !== undefined);
  if (!surveyed || complete.length === 0 || complete.length < fields.length) return none;
  const experiment = landscapeKey(present) === landscapeKey(surveyed) ? present : surveyed;
  const reliefs = reliefsOf(experiment.view, complete);
  return sameAsLast(complete.map((field, loss) => ({ field, relief: reliefs[loss], experiment })));
}

const none: readonly Drawn[] = [];
let last: readonly Drawn[] = none;

/** Walkers may change as they like: what is drawn stays the very same as long as it looks the same. */
function sameAsLast(now: readonly Drawn[]): readonly Drawn[] {
  const isSame =
    now.length === last.length &&
    landscapeKey(last[0].experiment) === landscapeKey(now[0].experiment) &&
    comparisonOf(last[0]) === comparisonOf(now[0]) &&
    now.every(({ field, relief }, loss) => last[loss].field === field && last[loss].relief === relief);
  if (!isSame) last = now;
  return last;
}

function comparisonOf({ experiment: { view } }: Drawn): string {
  return `${view.scale} ${view.compare} ${view.pair.join()}`;
}
