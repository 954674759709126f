import { find } from '../catalog';
import { rateOf, type Experiment } from '../experiment/experiment';
import { random } from '../math/random';
import { batchesOf, batchSizeOf } from './batches';
import type { PlaneObjective } from './planeObjective';
import { optimizers } from '../optimizers';
import { scheduledRates } from './scheduledRates';
import { accuracyAlong } from '../walk/readouts';
import { setRateOf, type SetRate, type WalkPlace } from './setRate';
import type { Trail } from '../walk/trail';
import { walk } from '../walk/walk';

/** A trail with the rate that its walker was given. */
export interface ComparedTrail extends Trail {
  readonly setRate: SetRate;
}

/** The trail of one walker of an experiment over one of its landscapes, at the rate that it has there. */
export function walkCompared(
  experiment: Experiment,
  place: WalkPlace,
  planeOf: (loss: number) => PlaneObjective,
): ComparedTrail {
  const { loss, walker, start } = place;
  const setRate = setRateOf(experiment, place, planeOf);
  return { ...walkExperiment(experiment, walker, planeOf(loss), start, setRate.rate), setRate };
}

/** The trail of one walker of an experiment from one of its starts over a landscape. */
export function walkExperiment(
  experiment: Experiment,
  walker: number,
  plane: PlaneObjective,
  start = 0,
  rate = rateOf(experiment.walkers[walker].optimizer),
): Trail {
  const { slot, optimizer, schedule, starts } = experiment.walkers[walker];
  const { steps, seed } = experiment;
  const count = plane.surfaceAt([0, 0]).problem.network?.samples.count ?? 1;
  const batch = batchesOf(seed, count, batchSizeOf(experiment, walker));
  const trail = walk({
    objective: plane.compiled,
    optimizer: find(optimizers, optimizer.id)!.start(optimizer.settings),
    start: starts[start],
    rates: scheduledRates(schedule, rate, steps),
    random: random(seed).fork(`walker ${slot} start ${start}`),
    ...(batch && { batch }),
  });
  const accuracy = accuracyAlong(trail.points, plane);
  return accuracy ? { ...trail, accuracy } : trail;
}
