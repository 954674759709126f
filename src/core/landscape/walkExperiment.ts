import { find } from '../catalog';
import type { Experiment } from '../experiment/experiment';
import { random, type Random } from '../math/random';
import type { PlaneObjective } from './planeObjective';
import { optimizers } from '../optimizers';
import { ratesOf } from '../schedules/schedule';
import { schedules } from '../schedules';
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
  rate = experiment.walkers[walker].optimizer.settings.rate as number,
): Trail {
  const { slot, optimizer, schedule, starts } = experiment.walkers[walker];
  const { steps, seed } = experiment;
  const batch = batchesOf(experiment, plane);
  const trail = walk({
    objective: plane.compiled,
    optimizer: find(optimizers, optimizer.id)!.start(optimizer.settings),
    start: starts[start],
    rates: ratesOf(find(schedules, schedule.id)!, schedule.settings, rate, steps),
    random: random(seed).fork(`walker ${slot} start ${start}`),
    ...(batch && { batch }),
  });
  const accuracy = accuracyAlong(trail.points, plane);
  return accuracy ? { ...trail, accuracy } : trail;
}

/** The same batches for all walkers: samples in random order, epoch by epoch. */
function batchesOf({ batch: { size }, seed }: Experiment, plane: PlaneObjective) {
  const samples = plane.surfaceAt([0, 0]).problem.network?.samples;
  if (size === 'all' || !samples) return undefined;
  const perEpoch = Math.ceil(samples.count / size);
  const orders: number[][] = [];
  const shuffler: Random = random(seed).fork('batches');
  return (step: number): Int32Array => {
    const epoch = Math.floor((step - 1) / perEpoch);
    while (orders.length <= epoch) {
      orders.push(shuffler.shuffle(Array.from({ length: samples.count }, (_, index) => index)));
    }
    const from = ((step - 1) % perEpoch) * size;
    return Int32Array.from(orders[epoch].slice(from, from + size));
  };
}
