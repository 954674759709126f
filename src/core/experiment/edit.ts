import { hasSameShape } from '../datasets/edits';
import type { HeightField } from '../heightField';
import type { SettingValue } from '../settings';
import type { Choice, DataChoice, Experiment, Point, ViewChoice } from './experiment';
import { compactExperiment } from './link';
import { parseExperiment, type ParsedExperiment } from './parse';
import { samplesFor, unedited } from './subject';
import { viewWithout } from './viewWithout';

type JsonObject = Record<string, unknown>;

/*
 * Every edit works on the compact form, so that what was never chosen follows its default: another data set brings its
 * own region, another loss its own height. The result is parsed like anything from outside.
 */

/** Other data; the architecture, plane and starts that suited the old data go back to their defaults, losses may stay. */
export function chooseData(experiment: Experiment, id: string): ParsedExperiment {
  const { subject: _subject, losses, plane: _plane, ...kept } = compactExperiment(experiment);
  const next = { ...kept, data: { id }, ...walkersAtDefault(experiment) };
  return firstWithoutNotices({ ...next, ...(losses !== undefined && { losses }) }, next);
}

export function chooseModel(experiment: Experiment, id: string): ParsedExperiment {
  const { losses, plane: _plane, ...kept } = compactExperiment(experiment);
  const next = { ...kept, subject: { model: { id } }, ...walkersAtDefault(experiment) };
  return firstWithoutNotices({ ...next, ...(losses !== undefined && { losses }) }, next);
}

export function chooseTerrain(experiment: Experiment, id: string): ParsedExperiment {
  const { losses: _losses, plane: _plane, view: _view, ...kept } = compactExperiment(experiment);
  return parseExperiment({ ...kept, subject: { terrain: { id } }, ...walkersAtDefault(experiment) });
}

/** A setting of the data, the subject, a loss, its penalty or an optimizer; what no longer fits goes back to its default. */
export function changeSetting(
  experiment: Experiment,
  owner: 'data' | 'model' | 'terrain' | { loss: number } | { penalty: number } | { walker: number },
  name: string,
  value: SettingValue,
): ParsedExperiment {
  const changed = <Some extends Choice>(choice: Some): Some => {
    return { ...choice, settings: { ...choice.settings, [name]: value } };
  };
  const compact = compactExperiment(experiment);
  const { data, subject, losses, walkers } = experiment;
  if (owner === 'data') {
    const { subject: _subject, losses: _losses, plane: _plane, ...kept } = compact;
    const next = withFittingEdits(changed(data), experiment);
    return firstWithoutNotices(
      { ...compact, data: next },
      { ...kept, data: next, ...walkersAtDefault(experiment) },
    );
  }
  if (owner === 'model' && subject.model) {
    const { plane: _plane, ...kept } = compact;
    const { id, settings } = experiment.plane;
    return parseExperiment({
      ...kept,
      subject: { model: changed(subject.model) },
      plane: { id, settings },
      ...walkersAtDefault(experiment),
    });
  }
  if (owner === 'terrain' && subject.terrain) {
    return parseExperiment({ ...compact, subject: { terrain: changed(subject.terrain) } });
  }
  if (typeof owner === 'object' && 'loss' in owner) {
    return parseExperiment({
      ...compact,
      losses: losses.map((loss, i) => (i === owner.loss ? changed(loss) : loss)),
    });
  }
  if (typeof owner === 'object' && 'penalty' in owner) {
    return parseExperiment({
      ...compact,
      losses: losses.map((loss, i) =>
        i === owner.penalty ? { ...loss, penalty: { ...loss.penalty, [name]: value } } : loss,
      ),
    });
  }
  if (typeof owner === 'object' && 'walker' in owner) {
    const next = walkers.map((walker, i) =>
      i === owner.walker ? { ...walker, optimizer: changed(walker.optimizer) } : walker,
    );
    return parseExperiment({ ...compact, walkers: next });
  }
  return { experiment, notices: [] };
}

/** One walker more, from the common start, or one less. */
export function addWalker(experiment: Experiment, optimizer: string): ParsedExperiment {
  const starts = experiment.walkers[0]?.starts;
  const slot = freeSlot(experiment);
  const added = { slot, optimizer: { id: optimizer }, ...(starts && { starts }) };
  return parseExperiment({ ...compactExperiment(experiment), walkers: [...experiment.walkers, added] });
}

export function removeWalker(experiment: Experiment, index: number): ParsedExperiment {
  const walkers = experiment.walkers.filter((_, position) => position !== index);
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

/** All walkers start at one point of the plane. */
export function startAt(experiment: Experiment, start: Point): ParsedExperiment {
  const walkers = experiment.walkers.map((walker) => ({ ...walker, starts: [start] }));
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

/** Whoever starts at a point (of all walkers, or of the one with this index) starts at another point instead. */
export function moveStart(experiment: Experiment, from: Point, to: Point, mover?: number): ParsedExperiment {
  const walkers = experiment.walkers.map((walker, index) => ({
    ...walker,
    starts: walker.starts.map((start) => {
      const isMoved = (mover ?? index) === index && start[0] === from[0] && start[1] === from[1];
      return isMoved ? to : start;
    }),
  }));
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

/** One walker sets out from one more point. */
export function addStart(experiment: Experiment, index: number, start: Point): ParsedExperiment {
  const walkers = experiment.walkers.map((walker, position) =>
    position === index ? { ...walker, starts: [...walker.starts, start] } : walker,
  );
  return parseExperiment({ ...compactExperiment(experiment), walkers });
}

/** Whether another region is drawn than the one that the ground itself suggests. */
export function hasOwnRegion(experiment: Experiment): boolean {
  return (compactExperiment(experiment).plane as JsonObject | undefined)?.domain !== undefined;
}

/** The drawn region; without one the region that the ground itself suggests. */
export function showRegion(experiment: Experiment, domain?: HeightField['domain']): ParsedExperiment {
  const compact = compactExperiment(experiment);
  return parseExperiment({ ...compact, plane: { ...(compact.plane as JsonObject), domain } });
}

export function changeSteps(experiment: Experiment, steps: number): ParsedExperiment {
  const compact = compactExperiment(experiment);
  const cursor = Math.min(experiment.view.cursor, steps);
  return parseExperiment({ ...compact, steps, view: { ...(compact.view as JsonObject), cursor } });
}

export function changeView(experiment: Experiment, view: Partial<ViewChoice>): ParsedExperiment {
  const compact = compactExperiment(experiment);
  return parseExperiment({ ...compact, view: { ...(compact.view as JsonObject), ...view } });
}

/** The first identity that nobody has. */
export function freeSlot({ walkers }: Experiment): number {
  const taken = new Set(walkers.map(({ slot }) => slot));
  for (let slot = 0; ; slot++) if (!taken.has(slot)) return slot;
}

/** Edits stay with rows that can still be called the same. */
function withFittingEdits(next: DataChoice, experiment: Experiment): DataChoice {
  const { data, seed } = experiment;
  if (!data.edits) return next;
  // Settings may give no rows: those that are taken in their place do.
  const taken = parseExperiment({ ...compactExperiment(experiment), data: unedited(next) }).experiment.data;
  const tableOf = (choice: DataChoice) => samplesFor(unedited(choice), seed).table;
  return hasSameShape(tableOf(data), tableOf(taken)) ? next : unedited(next);
}

/** The same optimizers with the rates and the start that suit the new ground. */
export function walkersAtDefault({ walkers }: Experiment): { walkers?: unknown } {
  return {
    walkers: walkers.map(({ slot, optimizer: { id, settings }, schedule }) => {
      const { rate: _rate, ...others } = settings;
      return { slot, optimizer: { id, settings: others }, schedule };
    }),
  };
}

function firstWithoutNotices(wanted: JsonObject, fallback: JsonObject): ParsedExperiment {
  const parsed = parseExperiment(wanted);
  return parsed.notices.length === 0 ? parsed : parseExperiment(viewWithout(fallback, 'pair'));
}
