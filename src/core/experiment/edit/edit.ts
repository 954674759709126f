import { find } from '../../catalog';
import { hasSameShape } from '../../datasets/edits';
import type { Domain } from '../../planeUnits';
import { models } from '../../models';
import { optimizers } from '../../optimizers';
import type { SettingValue, SettingValues } from '../../settings';
import { chosenItems, withChosen, without, type Chosen, type JsonObject } from '../chosen';
import type { Experiment, Point, ViewChoice } from '../experiment';
import { awaitedBy, experimentOf, parseExperiment, usualCursor, type ParsedExperiment } from '../parse/parse';
import { withNames } from '../parse/shownOn';
import { problemOf, samplesFor, unedited } from '../subject';
import { viewWithout } from './viewWithout';

/*
 * Every edit changes what was chosen, so that what was never chosen follows its default: another data set brings its own
 * region, another loss its own height. The result is parsed like anything from outside.
 */

/** Other data; the architecture, plane and starts that suited the old data go back to their defaults, losses may stay. */
export function chooseData(chosen: Chosen, id: string, settings?: SettingValues): ParsedExperiment {
  const next = {
    ...without(withUsualPlaces(chosen), 'subject', 'plane', 'camera'),
    data: { id, ...(settings && { settings }) },
  };
  return firstWithoutNotices(next, without(next, 'losses'));
}

/**
 * A table of the visitor's own, with an architecture that reads all of its features and answers with values where values are
 * predicted, if there is one: values between 0 and 1 are not taken for shares.
 */
export function chooseTable(chosen: Chosen, settings: SettingValues): ParsedExperiment {
  const opened = chooseData(chosen, 'csv', settings);
  const networkOf = ({ experiment: { subject, data, seed } }: ParsedExperiment) =>
    problemOf(subject, data, seed).network!;
  const readsAll = (parsed: ParsedExperiment) => {
    const { network, samples } = networkOf(parsed);
    return network.inputs >= samples.features.length;
  };
  const suits = (parsed: ParsedExperiment) => {
    const { samples, score } = networkOf(parsed);
    return readsAll(parsed) && (samples.task !== 'regression' || score === 'value');
  };
  if (suits(opened)) return opened;
  const others = Object.keys(models)
    .map((id) => chooseModel(opened.chosen, id))
    .filter(({ notices }) => notices.length === 0);
  return others.find(suits) ?? [opened, ...others].find(readsAll) ?? opened;
}

export function chooseModel(chosen: Chosen, id: string): ParsedExperiment {
  const kept = without(withUsualPlaces(withNames(chosen)), 'plane', 'camera');
  const next = { ...kept, subject: { model: { id } } };
  return firstWithoutNotices(next, without(next, 'losses'));
}

export function chooseTerrain(chosen: Chosen, id: string): ParsedExperiment {
  const kept = without(withUsualPlaces(withNames(chosen)), 'losses', 'plane', 'view', 'camera');
  return parseExperiment({ ...kept, subject: { terrain: { id } } });
}

/** A setting of the data, the subject, a loss, its penalty or an optimizer; what no longer fits goes back to its default. */
export function changeSetting(
  chosen: Chosen,
  owner: 'data' | 'model' | 'terrain' | { loss: number } | { penalty: number } | { walker: number },
  name: string,
  value: SettingValue,
): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const { data, subject } = experiment;
  if (owner === 'data') {
    const named = withChosen(withNames(withRowsHere(chosen)), ['data', 'id'], data.id);
    const changed = withFittingEdits(withChosen(named, ['data', 'settings', name], value), experiment);
    const usual = without(withUsualPlaces(changed, experiment), 'subject', 'losses', 'plane', 'camera');
    return firstWithoutNotices(changed, usual);
  }
  if (owner === 'model' || owner === 'terrain') {
    const id = subject[owner]?.id;
    if (id === undefined) return parseExperiment(chosen);
    const named = withChosen(withNames(chosen), ['subject', owner, 'id'], id);
    const changed = withChosen(named, ['subject', owner, 'settings', name], value);
    return parseExperiment(owner === 'model' ? withUsualRegion(withUsualPlaces(changed)) : changed);
  }
  const { list, path } = placeOf(owner);
  const items = withChosen(chosenItems(chosen, experiment, list), [...path, name], value);
  return parseExperiment({ ...withNames(chosen), [list]: items });
}

/** Who changes rows that stand in for others chooses them. */
export function withRowsHere(chosen: Chosen): Chosen {
  if (awaitedBy(chosen) === undefined) return chosen;
  return chooseData(chosen, experimentOf(chosen).data.id).chosen;
}

/** Where the settings of a loss, its penalty or an optimizer stand. */
function placeOf(owner: { loss: number } | { penalty: number } | { walker: number }) {
  if ('loss' in owner) return { list: 'losses', path: [owner.loss, 'settings'] } as const;
  if ('penalty' in owner) return { list: 'losses', path: [owner.penalty, 'penalty'] } as const;
  return { list: 'walkers', path: [owner.walker, 'optimizer', 'settings'] } as const;
}

/** One walker more, from the common start, or one less. */
export function addWalker(chosen: Chosen, optimizer: string): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const items = chosenItems(chosen, experiment, 'walkers');
  const starts = items[0]?.starts;
  const added = { optimizer: { id: optimizer }, ...(starts !== undefined && { starts }) };
  const slots = [...experiment.walkers.map(({ slot }) => slot), freeSlot(experiment)];
  return withWalkers(chosen, withSlots([...items, added], slots));
}

export function removeWalker(chosen: Chosen, index: number): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const others = <Item>(items: readonly Item[]) => items.filter((_, position) => position !== index);
  const slots = others(experiment.walkers).map(({ slot }) => slot);
  return withWalkers(chosen, withSlots(others(chosenItems(chosen, experiment, 'walkers')), slots));
}

/** All walkers start at one point of the plane. */
export function startAt(chosen: Chosen, start: Point): ParsedExperiment {
  return withStarts(chosen, () => [start]);
}

/** Whoever starts at a point (of all walkers, or of the one with this index) starts at another point instead. */
export function moveStart(chosen: Chosen, from: Point, to: Point, mover?: number): ParsedExperiment {
  return withStarts(chosen, (starts, index) => {
    const isMoved = ([a, b]: Point) => (mover ?? index) === index && a === from[0] && b === from[1];
    return starts.some(isMoved) ? starts.map((start) => (isMoved(start) ? to : start)) : undefined;
  });
}

/** One walker sets out from one more point. */
export function addStart(chosen: Chosen, index: number, start: Point): ParsedExperiment {
  return withStarts(chosen, (starts, position) => (position === index ? [...starts, start] : undefined));
}

/** Whether another region is drawn than the one that the ground itself suggests. */
export function hasOwnRegion(chosen: Chosen): boolean {
  return (chosen.plane as JsonObject | undefined)?.domain !== undefined;
}

/** The drawn region; without one the region that the ground itself suggests. */
export function showRegion(chosen: Chosen, domain?: Domain): ParsedExperiment {
  return parseExperiment(withChosen(chosen, ['plane', 'domain'], domain));
}

export function changeSteps(chosen: Chosen, steps: number): ParsedExperiment {
  const cursor = Math.min(experimentOf(chosen).view.cursor, steps);
  const shown = cursor === usualCursor(steps) ? undefined : cursor;
  return parseExperiment(withChosen({ ...chosen, steps }, ['view', 'cursor'], shown));
}

export function changeSeed(chosen: Chosen, seed: number): ParsedExperiment {
  return parseExperiment({ ...chosen, seed });
}

/** What was chosen with the step that is shown. */
export function withStepShown(chosen: Chosen, { view }: Experiment, step: number): Chosen {
  return view.cursor === step ? chosen : withChosen(chosen, ['view', 'cursor'], step);
}

/** How many samples a step reads; all of them without a number, or with theirs. */
export function changeBatch(chosen: Chosen, size?: number): ParsedExperiment {
  const { data, seed } = experimentOf(chosen);
  const isAll = size === undefined || size >= samplesFor(data, seed).count;
  return parseExperiment(isAll ? without(chosen, 'batch') : withChosen(chosen, ['batch', 'size'], size));
}

/** How many samples the steps of one walker read; as many as those of the others without a number. */
export function changeOwnBatch(chosen: Chosen, index: number, size?: number): ParsedExperiment {
  const items = chosenItems(chosen, experimentOf(chosen), 'walkers').map((walker, position) =>
    position === index ? withChosen(walker, ['batch'], size && { size }) : walker,
  );
  return withWalkers(chosen, items);
}

export function changeView(chosen: Chosen, view: Partial<ViewChoice>): ParsedExperiment {
  return parseExperiment({ ...chosen, view: { ...(chosen.view as JsonObject | undefined), ...view } });
}

/** The first identity that nobody has. */
export function freeSlot({ walkers }: Experiment): number {
  const taken = new Set(walkers.map(({ slot }) => slot));
  for (let slot = 0; ; slot++) if (!taken.has(slot)) return slot;
}

/** Edits stay with rows that can still be called the same. */
function withFittingEdits(next: Chosen, { data, seed }: Experiment): Chosen {
  if (!data.edits) return next;
  const bare = withChosen(next, ['data', 'edits'], undefined);
  const tableOf = (choice: Experiment['data']) => samplesFor(unedited(choice), seed).table;
  // Settings may give no rows: those that are taken in their place do.
  return hasSameShape(tableOf(data), tableOf(experimentOf(bare).data)) ? next : bare;
}

/** The same optimizers with the rates, the lengths and the starts that suit other ground; `now` has the same walkers. */
export function withUsualPlaces(chosen: Chosen, now = experimentOf(chosen)): Chosen {
  if (chosen.walkers === undefined) return chosen;
  const walkers = (chosen.walkers as readonly JsonObject[]).map((walker, index) => {
    const lengths = Object.keys(find(optimizers, now.walkers[index].optimizer.id)!.lengths ?? {});
    return ['rate', ...lengths].reduce<JsonObject>(
      (rest, name) => withChosen(rest, ['optimizer', 'settings', name], undefined),
      without(walker, 'starts', 'ownRates'),
    );
  });
  return { ...chosen, walkers };
}

/** The same kind of plane, its axes, origin and region being the usual ones. */
function withUsualRegion(chosen: Chosen): Chosen {
  const { id, settings } = (chosen.plane ?? {}) as JsonObject;
  return { ...without(chosen, 'camera'), plane: { id, settings } };
}

/** Walkers with their identities, which are named where they are not those of their places. */
function withSlots(walkers: readonly JsonObject[], slots: readonly number[]): JsonObject[] {
  return walkers.map((walker, index) =>
    walker.slot === undefined && slots[index] !== index ? { slot: slots[index], ...walker } : walker,
  );
}

function withWalkers(chosen: Chosen, walkers: readonly JsonObject[]): ParsedExperiment {
  return parseExperiment({ ...chosen, walkers });
}

/** Other starts for some walkers; undefined leaves a walker alone. */
function withStarts(
  chosen: Chosen,
  startsOf: (starts: readonly Point[], index: number) => readonly Point[] | undefined,
): ParsedExperiment {
  const experiment = experimentOf(chosen);
  const items = chosenItems(chosen, experiment, 'walkers').map((walker, index) => {
    const starts = startsOf(experiment.walkers[index].starts, index);
    return starts === undefined ? walker : { ...walker, starts };
  });
  return withWalkers(chosen, items);
}

/** A batch of more samples than there are is no reason to give up more: it goes first. */
function firstWithoutNotices(wanted: Chosen, fallback: Chosen): ParsedExperiment {
  const usual = viewWithout(fallback, 'pair');
  for (const next of [wanted, withoutBatches(wanted), usual]) {
    const parsed = parseExperiment(next);
    if (parsed.notices.length === 0) return parsed;
  }
  return parseExperiment(withoutBatches(usual));
}

/** With steps that read all samples, of all walkers and of the training. */
function withoutBatches(chosen: Chosen): Chosen {
  const { walkers, training } = chosen as { walkers?: readonly JsonObject[]; training?: JsonObject };
  return {
    ...without(chosen, 'batch'),
    ...(walkers && { walkers: walkers.map((walker) => without(walker, 'batch')) }),
    ...(training && { training: without(training, 'batch') }),
  };
}
