import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey, landscapeKeyOf } from '../core/experiment/landscapeKey';
import { statedRate } from '../core/experiment/editRates';
import { isScaled } from '../core/walk/setRate';
import type { ComparedTrail } from '../core/walk/walkExperiment';
import type { WalkRequest } from '../../workers/api';
import type { Pool } from '../../workers/pool';
import { reported } from './reported';
import { useMassif, type Results } from './store';
import { frameOf, isTrained, useTraining } from './training';

/** A round of walks that takes longer than this makes way for a change, in milliseconds. */
const patience = 500;

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
export function startWalking(pool: Pool): () => void {
  let round: Round | undefined;
  let landscape = '';
  let walked: Walked = new Map();

  const begin = (experiment: Experiment): void => {
    landscape = landscapeKey(experiment);
    round = { experiment, began: performance.now(), ending: new AbortController() };
    void reported(finish(round), round.ending.signal);
  };

  const finish = async (now: Round): Promise<void> => {
    try {
      walked = await walkAll(pool, now.experiment, walked, now.ending.signal);
    } finally {
      if (round === now) round = undefined;
    }
    showTrails(now.experiment, walked);
    performance.measure('walked', { start: now.began });
    const present = presentExperiment();
    if (!isWalked(present, walked) && isTrained(present)) begin(present);
  };

  const refresh = (): void => {
    const present = presentExperiment();
    const isOther = landscapeKey(present) !== landscape;
    if (round && !isOther && performance.now() - round.began < patience) return;
    round?.ending.abort();
    if (!isOther && isWalked(present, walked)) showTrails(present, walked);
    else if (isTrained(present)) begin(present);
  };

  refresh();
  const unsubscribe = [
    useMassif.subscribe(({ history }, before) => {
      if (walksDiffer(history.present, before.history.present)) refresh();
    }),
    useTraining.subscribe(({ laid }, before) => {
      if (laid !== before.laid) refresh();
    }),
  ];
  return () => {
    unsubscribe.forEach((stop) => stop());
    round?.ending.abort();
  };
}

function presentExperiment(): Experiment {
  return useMassif.getState().history.present;
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
  pool: Pool,
  experiment: Experiment,
  known: Walked,
  signal: AbortSignal,
): Promise<Walked> {
  const frame = frameOf(experiment);
  const entries = walksOf(experiment).map(async (request) => {
    const key = keyOf(request);
    return [
      key,
      known.get(key) ?? (await pool.run((api) => api.walk({ ...request, frame }), signal)),
    ] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Gives the trails of an experiment to the walkers of the present one, by slot; who is new since then waits. */
function showTrails(experiment: Experiment, walked: Walked): void {
  const { history, results } = useMassif.getState();
  const trails = Array.from({ length: landscapeCount(experiment) }, (_, loss) =>
    history.present.walkers.map(({ slot }, index) => {
      const walker = experiment.walkers.findIndex((before) => before.slot === slot);
      if (walker < 0) return results.trails[loss]?.[index];
      const { starts } = experiment.walkers[walker];
      return starts.map((_, start) => walked.get(keyOf({ experiment, loss, walker, start }))!);
    }),
  );
  useMassif.getState().setResults({ trails } satisfies Partial<Results>);
}
