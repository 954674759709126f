import { statedRate } from '../experiment/edit/editRates';
import { rateOf, type Experiment } from '../experiment/experiment';
import { samplesFor } from '../experiment/subject';
import { rateRange } from '../optimizers/optimizer';
import { landscapeKey, landscapeKeyOf, ofEachLandscape } from './landscapeKey';
import { slopesOfStep } from '../experiment/slopesOfStep';
import { batchSizeOf } from './batches';
import { isScaled, type SetRate, type WalkPlace } from './setRate';

type Walker = Experiment['walkers'][number];

/** Every walk of an experiment: each loss, walker and start. */
export function walksOf(experiment: Experiment): WalkPlace[] {
  return ofEachLandscape(experiment, (loss) =>
    experiment.walkers.flatMap(({ starts }, walker) =>
      starts.map((_start, start) => ({ loss, walker, start })),
    ),
  ).flat();
}

/** Equal for two walks exactly when their trails are. */
export function walkKey(experiment: Experiment, { loss, walker, start }: WalkPlace): string {
  const { steps, walkers } = experiment;
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
    batchSizeOf(experiment, walker),
    steps,
  ]);
}

/** Whether the trails may differ; the region and the view are not among what they depend on. */
export function walksDiffer(one: Experiment, other: Experiment): boolean {
  const key = ({ walkers, rates, batch, steps }: Experiment) =>
    JSON.stringify([walkers, rates, batch, steps]);
  return one !== other && (key(one) !== key(other) || landscapeKey(one) !== landscapeKey(other));
}

/** How many samples the longest walk asks for, all its steps together; of every point the loss over all is written down. */
export function walkWork({ steps, subject, data, seed, walkers }: Experiment): number {
  const samples = subject.terrain ? 1 : samplesFor(data, seed).count;
  const dearest = walkers.reduce((most, { optimizer }) => Math.max(most, slopesOfStep(optimizer, 2)), 1);
  return steps * samples * dearest;
}

/** Whether a walker is still the same, whatever its settings and starts: another optimizer is another walker. */
export function isSameWalker(one: Walker, other: Walker): boolean {
  return one.slot === other.slot && one.optimizer.id === other.optimizer.id;
}

/**
 * The rate of every walker on every loss, [walker][loss], as the trails, [loss][walker][start], were walked; three digits,
 * and none for a walker without a rate.
 */
export function ratesInForce(
  { walkers, losses }: Experiment,
  trails: readonly (readonly (readonly { setRate: SetRate }[] | undefined)[])[],
): number[][] {
  return walkers.map(({ optimizer }, walker) =>
    losses.flatMap((_, loss) => {
      const rate = trails[loss]?.[walker]?.[0]?.setRate.rate ?? rateOf(optimizer);
      if (rate === undefined) return [];
      return [Number(Math.min(Math.max(rate, rateRange.min), rateRange.max).toPrecision(3))];
    }),
  );
}

/** Trails, [loss][walker], for other walkers: each keeps its own until it is walked anew. */
export function keptTrails<Trails>(
  trails: readonly (readonly Trails[])[],
  before: Experiment['walkers'],
  walkers: Experiment['walkers'],
): readonly (readonly Trails[])[] {
  if (walkers === before) return trails;
  const places = walkers.map((walker) => before.findIndex((one) => isSameWalker(one, walker)));
  const areTheSame = places.length === before.length && places.every((place, index) => place === index);
  return areTheSame ? trails : trails.map((ofLoss) => places.map((place) => ofLoss[place]));
}
