import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey, landscapeKeyOf } from '../core/landscape/landscapeKey';
import { samplesFor } from '../core/experiment/subject';
import { statedRate } from '../core/experiment/editRates';
import { isScaled } from '../core/landscape/setRate';
import type { ComparedTrail } from '../core/landscape/walkExperiment';
import type { WalkRequest } from '../../workers/api';
import { tried } from './failures';
import type { Instance } from './instance';
import type { Results } from './store';
import { frameOf, isTrained } from './trainingState';

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
    } finally {
      if (round === now) round = undefined;
    }
    showTrails(massif, now.experiment, walked);
    performance.measure('walked', { start: now.began });
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

/** Whether the trails may differ; the region and the view are not among what they depend on. */
function walksDiffer(one: Experiment, other: Experiment): boolean {
  const walkKey = ({ walkers, rates, batch, steps }: Experiment) =>
    JSON.stringify([walkers, rates, batch, steps]);
  return one !== other && (walkKey(one) !== walkKey(other) || landscapeKey(one) !== landscapeKey(other));
}

/** Every walk of an experiment: each loss, walker and start. */
function walksOf(experiment: Experiment): WalkRequest[] {
  return Array.from({ length: landscapeCount(experiment) }, (_, loss) =>
    experiment.walkers.flatMap(({ starts }, walker) =>
      starts.map((_start, start) => ({ experiment, loss, walker, start })),
    ),
  ).flat();
}

/** Equal for two walks exactly when their trails are. */
function keyOf({ experiment, loss, walker, start }: WalkRequest): string {
  const { batch, steps, walkers } = experiment;
  const { slot, optimizer, schedule, starts } = walkers[walker];
  return JSON.stringify([
    landscapeKeyOf(experiment, loss),
    isScaled(experiment, walker) && loss > 0 ? landscapeKeyOf(experiment, 0) : undefined,
    slot,
    optimizer.id,
    { ...optimizer.settings, rate: statedRate(experiment, walker, loss) },
    schedule,
    start,
    starts[start],
    batch,
    steps,
  ]);
}

function isWalked(experiment: Experiment, walked: Walked): boolean {
  return walksOf(experiment).every((request) => walked.has(keyOf(request)));
}

async function walkAll(
  massif: Instance,
  experiment: Experiment,
  known: Walked,
  signal: AbortSignal,
): Promise<Walked> {
  const { pool } = massif;
  const frame = frameOf(massif, experiment);
  const requests = walksOf(experiment).map((request) => ({ key: keyOf(request), request }));
  const missing = requests.filter(({ key }) => !known.has(key));
  const together = Math.max(1, Math.floor(jobTime / timeOf(experiment)));
  const jobs = inGroups(missing, Math.min(missing.length, 2 * pool.size), together).map((group) =>
    pool.run(
      (api) =>
        Promise.all(
          group.map(async ({ key, request }) => [key, await api.walk({ ...request, frame })] as const),
        ),
      signal,
    ),
  );
  const walked = new Map((await Promise.all(jobs)).flat());
  return new Map(requests.map(({ key }) => [key, known.get(key) ?? walked.get(key)!]));
}

/** Milliseconds of one walk, roughly. */
function timeOf({ steps, subject, data, seed, batch }: Experiment): number {
  const samples = subject.terrain ? 1 : batch.size === 'all' ? samplesFor(data, seed).count : batch.size;
  return steps * samples * sampleTime;
}

/** As many groups as stated, or more so that none is larger than `most`. */
function inGroups<Item>(items: readonly Item[], count: number, most: number): Item[][] {
  const groups = Math.max(count, Math.ceil(items.length / most));
  return Array.from({ length: groups }, (_, group) =>
    items.filter((_item, index) => index % groups === group),
  );
}

/** Gives the trails of an experiment to the walkers of the present one, by slot; who is new since then waits. */
function showTrails({ store }: Instance, experiment: Experiment, walked: Walked): void {
  const { experiment: present, results, setResults } = store.getState();
  const trails = Array.from({ length: landscapeCount(experiment) }, (_, loss) =>
    present.walkers.map(({ slot }, index) => {
      const walker = experiment.walkers.findIndex((before) => before.slot === slot);
      if (walker < 0) return results.trails[loss]?.[index];
      const { starts } = experiment.walkers[walker];
      return starts.map((_, start) => walked.get(keyOf({ experiment, loss, walker, start }))!);
    }),
  );
  setResults({ trails } satisfies Partial<Results>);
}
