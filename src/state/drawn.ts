import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey } from '../core/experiment/landscapeKey';
import type { HeightField } from '../core/heightField';
import type { Relief } from '../core/relief/relief';
import { reliefOf } from './reliefs';
import { useMassif } from './store';

/** What the range shows at the moment. */
export interface Drawn {
  readonly field: HeightField;
  readonly relief: Relief;
  /** The experiment of the field; the present one as soon as its first grid is there. */
  readonly experiment: Experiment;
}

/** The drawn field of the main loss: the old range stays whole, with its own height and axes, until the new one comes. */
export function useDrawn(): Drawn | undefined {
  const present = useMassif(({ history }) => history.present);
  const surveyed = useMassif(({ results }) => results.surveyed);
  const field = useMassif(({ results }) => results.fields[0]);
  if (!field || !surveyed) return undefined;
  const experiment = landscapeKey(present) === landscapeKey(surveyed) ? present : surveyed;
  return sameAsLast({ field, relief: reliefOf(experiment, field), experiment });
}

let last: Drawn | undefined;

/** Walkers may change as they like: what is drawn stays the very same as long as it looks the same. */
function sameAsLast(now: Drawn): Drawn {
  const isSame =
    last?.field === now.field &&
    last.relief === now.relief &&
    landscapeKey(last.experiment) === landscapeKey(now.experiment);
  last = isSame ? last! : now;
  return last;
}
