import type { Experiment } from '../core/experiment/experiment';
import { landscapeKey, ofEachLandscape } from '../core/landscape/landscapeKey';
import type { ComparedTrail } from '../core/landscape/walkExperiment';
import { isSameWalker, walkKey, walksDiffer, walksOf, walkWork } from '../core/landscape/walks';
import { tried } from './failures';
import type { Instance } from './instance';
import { measured } from './measured';
import type { Results } from './store';
import { knownAffinePlane, isTrained } from './trainingState';

/** A round of walks that takes longer than this makes way for a change, in milliseconds. */
const patience = 500;

/** Short walks go to a worker together, as many as take this long: a question and its answer take time too. */
const jobTime = 5;
/** For one sample at one step. */
const sampleTime = 1e-5;

interface Round {
  readonly experiment: Experiment;
  readonly began: number;
  readonly ending: AbortController;
}

type Walked = ReadonlyMap<string, ComparedTrail>;

/**
 * Keeps the trails those of the present experiment. Only what changed is walked again, and a round that is under way
 * ends before the next begins, so that the paths follow a drag; another landscape ends it at once.
 */
export function startWalking(massif: Instance): () => void {
  const { store, training } = massif;
  const presentExperiment = () => store.getState().experiment;
  let round: Round | undefined;
  let landscape = '';
  let walked: Walked = new Map();

  const begin = (experiment: Experiment): void => {
    landscape = landscapeKey(experiment);
    const next = { experiment, began: performance.now(), ending: new AbortController() };
    void tried(store, 'the walks', () => finish(next), next.ending.signal);
  };

  const finish = async (now: Round): Promise<void> => {
    round = now;
    try {
      walked = await walkAll(massif, now.experiment, walked, now.ending.signal);
    } catch (error) {
      if (!now.ending.signal.aborted) dropTrails(massif);
      throw error;
    } finally {
      if (round === now) round = undefined;
    }
    showTrails(massif, now.experiment, walked);
    measured('walked', now.began);
    const present = presentExperiment();
    if (!isWalked(present, walked) && isTrained(massif, present)) begin(present);
  };

  const refresh = (): void => {
    const present = presentExperiment();
    const isOther = landscapeKey(present) !== landscape;
    if (round && !isOther && performance.now() - round.began < patience) return;
    round?.ending.abort();
    if (!isOther && isWalked(present, walked)) showTrails(massif, present, walked);
    else if (isTrained(massif, present)) begin(present);
  };

  refresh();
  const unsubscribe = [
    store.subscribe(({ experiment }, before) => {
      if (walksDiffer(experiment, before.experiment)) refresh();
    }),
    training.subscribe(({ laid }, before) => {
      if (laid !== before.laid) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    round?.ending.abort();
  };
}

function isWalked(experiment: Experiment, walked: Walked): boolean {
  return walksOf(experiment).every((place) => walked.has(walkKey(experiment, place)));
}

async function walkAll(
  massif: Instance,
  experiment: Experiment,
  known: Walked,
  signal: AbortSignal,
): Promise<Walked> {
  const { pool } = massif;
  const affinePlane = knownAffinePlane(massif, experiment);
  const walks = walksOf(experiment).map((place) => ({ place, key: walkKey(experiment, place) }));
  const missing = walks.filter(({ key }) => !known.has(key));
  const together = Math.max(1, Math.floor(jobTime / (sampleTime * walkWork(experiment))));
  const jobs = inGroups(missing, Math.min(missing.length, 2 * pool.size), together).map((group) =>
    pool.run(
      (api) =>
        Promise.all(
          group.map(
            async ({ key, place }) => [key, await api.walk({ experiment, affinePlane, ...place })] as const,
          ),
        ),
      signal,
    ),
  );
  const walked = new Map((await Promise.all(jobs)).flat());
  return new Map(walks.map(({ key }) => [key, known.get(key) ?? walked.get(key)!]));
}

/** As many groups as stated, or more so that none is larger than `most`. */
function inGroups<Item>(items: readonly Item[], count: number, most: number): Item[][] {
  const groups = Math.max(count, Math.ceil(items.length / most));
  return Array.from({ length: groups }, (_, group) =>
    items.filter((_item, index) => index % groups === group),
  );
}

/** Gives the trails of an experiment to the same walkers of the present one; who is new since then waits. */
function showTrails({ store }: Instance, experiment: Experiment, walked: Walked): void {
  const { experiment: present, results, setResults } = store.getState();
  const trails = ofEachLandscape(experiment, (loss) =>
    present.walkers.map((now, index) => {
      const walker = experiment.walkers.findIndex((before) => isSameWalker(before, now));
      if (walker < 0) return results.trails[loss]?.[index];
      const { starts } = experiment.walkers[walker];
      return starts.map((_, start) => walked.get(walkKey(experiment, { loss, walker, start }))!);
    }),
  );
  setResults({ trails } satisfies Partial<Results>);
}

/** Nobody knows the present trails: what was there before belongs to other settings. */
function dropTrails({ store }: Instance): void {
  store.getState().setResults({ trails: [] });
}
