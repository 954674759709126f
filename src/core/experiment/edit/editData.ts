import { withAdded, withMoved, withRemoved, type Edits, type Row } from '../../datasets/edits';
import { withChosen, type Chosen } from '../chosen';
import { experimentOf, parseExperiment, type ParsedExperiment } from '../parse/parse';
import { withNames } from '../parse/shownOn';
import { rowCount } from '../subject';
import { withRowsHere } from './edit';

/** A sample of the data, as they are now, put elsewhere. */
export function moveSample(chosen: Chosen, sample: number, row: Row): ParsedExperiment {
  return withEdits(chosen, (edits, count) => withMoved(edits, count, sample, row));
}

/** One sample more, the last one. */
export function addSample(chosen: Chosen, row: Row): ParsedExperiment {
  return withEdits(chosen, (edits) => withAdded(edits, row));
}

/** One sample less; the last one stays. */
export function removeSample(chosen: Chosen, sample: number): ParsedExperiment {
  return withEdits(chosen, (edits, count) => {
    const left = count - (edits.removed?.length ?? 0) + (edits.added?.length ?? 0);
    return left > 1 ? withRemoved(edits, count, sample) : edits;
  });
}

/** The data as they were. */
export function resetData(chosen: Chosen): ParsedExperiment {
  return withEdits(chosen, () => undefined);
}

function withEdits(
  chosen: Chosen,
  change: (edits: Edits, count: number) => Edits | undefined,
): ParsedExperiment {
  const { data, seed } = experimentOf(chosen);
  const edits = change(data.edits ?? {}, rowCount(data, seed));
  const named = withChosen(withNames(withRowsHere(chosen)), ['data', 'id'], data.id);
  return parseExperiment(withChosen(named, ['data', 'edits'], edits));
}
