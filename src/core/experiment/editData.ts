import { withAdded, withMoved, withRemoved, type Edits, type Row } from '../datasets/edits';
import type { Experiment } from './experiment';
import { compactExperiment } from './link';
import { parseExperiment, type ParsedExperiment } from './parse';
import { rowCount } from './subject';

/** A sample of the data, as they are now, put elsewhere. */
export function moveSample(experiment: Experiment, sample: number, row: Row): ParsedExperiment {
  return withEdits(experiment, (edits, count) => withMoved(edits, count, sample, row));
}

/** One sample more, the last one. */
export function addSample(experiment: Experiment, row: Row): ParsedExperiment {
  return withEdits(experiment, (edits) => withAdded(edits, row));
}

/** One sample less; the last one stays. */
export function removeSample(experiment: Experiment, sample: number): ParsedExperiment {
  return withEdits(experiment, (edits, count) => {
    const left = count - (edits.removed?.length ?? 0) + (edits.added?.length ?? 0);
    return left > 1 ? withRemoved(edits, count, sample) : edits;
  });
}

/** The data as they were. */
export function resetData(experiment: Experiment): ParsedExperiment {
  return withEdits(experiment, () => ({}));
}

function withEdits(experiment: Experiment, change: (edits: Edits, count: number) => Edits): ParsedExperiment {
  const { data, seed } = experiment;
  const edits = change(data.edits ?? {}, rowCount(data, seed));
  return parseExperiment({ ...compactExperiment(experiment), data: { ...data, edits } });
}
