import { find } from '../catalog';
import { planeAxes } from '../experiment/axis';
import { rateOf, type Experiment } from '../experiment/experiment';
import { random } from '../math/random';
import { addScaled, dot, norm } from '../math/vector';
import type { AffinePlane } from '../objective/affinePlane';
import { coordinatePlane } from './coordinatePlane';
import { lossSurface } from './lossSurface';
import { optimizers } from '../optimizers';
import { planes } from '../planes';
import { batchesOf } from './batches';
import { scheduledRates } from './scheduledRates';
import type { Trail } from '../walk/trail';
import { train, type TrainingRun } from '../training/train';

/** A plane around a trained point, and the training as a trail beside it. */
export interface TrainedPlane {
  readonly affinePlane: AffinePlane;
  /** Which share of the variance of the path lies along each axis, where the plane was laid by it. */
  readonly explained?: readonly [number, number];
  /** The saved points of the training laid down on the plane; losses are those of the points themselves. */
  readonly trail: Trail;
  /** Which step of the training each point is. */
  readonly steps: readonly number[];
  /** How far the training goes from the plane, and over how many of its steps that was measured: all, if it can be. */
  readonly farthest: { readonly distance: number; readonly over: 'all' | 'saved' };
}

/** Trains the network of an experiment on its main loss, in f64 by the kernel: the same to the last bit everywhere. */
export function trainExperiment(
  experiment: Experiment,
  onStep?: (step: number, loss: number) => void,
): TrainingRun {
  const { optimizer, schedule, steps, seed, batch } = experiment.training;
  const { problem, compiled } = lossSurface(experiment);
  const stream = random(seed).fork('training');
  const batches = batchesOf(experiment.seed, problem.network!.samples.count, batch.size);
  return train(
    {
      objective: compiled(),
      optimizer: find(optimizers, optimizer.id)!.start(optimizer.settings),
      start: problem.network!.network.init(stream.fork('first weights')),
      rates: scheduledRates(schedule, rateOf(optimizer), steps),
      random: stream.fork('steps'),
      ...(batches && { batch: batches }),
    },
    onStep,
  );
}

/** The plane of an experiment around the point where training ended; trains where no run is given. */
export function trainedPlane(experiment: Experiment, run = trainExperiment(experiment)): TrainedPlane {
  const { subject, plane } = experiment;
  if (subject.terrain) throw new Error(`a terrain is not trained: ${subject.terrain.id}`);
  const { problem } = lossSurface(experiment);
  const theta = run.path.at(-1)!;
  const { directions } = find(planes, plane.id)!;
  const { layers } = problem.network!.network;
  const found = directions?.find(plane.settings, { layers, theta, path: run.path });
  const axes = planeAxes(experiment, problem);
  const affinePlane = found ? { origin: theta, along: found.along } : coordinatePlane(theta, axes);
  return {
    affinePlane,
    ...(found?.explained && { explained: found.explained }),
    trail: trailOf(run, affinePlane),
    steps: run.steps,
    farthest: farthestFrom(run, affinePlane),
  };
}

function farthestFrom({ every, path }: TrainingRun, affinePlane: AffinePlane): TrainedPlane['farthest'] {
  const size = affinePlane.origin.length;
  const points = every
    ? Array.from({ length: every.length / size }, (_, step) => every.subarray(step * size, (step + 1) * size))
    : path;
  const distance = points.reduce((most, theta) => Math.max(most, footOn(affinePlane, theta).distance), 0);
  return { distance, over: every ? 'all' : 'saved' };
}

function trailOf(
  { path, loss, gradientNorm, rate, end, evaluations }: TrainingRun,
  affinePlane: AffinePlane,
): Trail {
  const feet = path.map((theta) => footOn(affinePlane, theta));
  return {
    points: Float64Array.from(feet.flatMap(({ point }) => point)),
    distance: Float64Array.from(feet, ({ distance }) => distance),
    loss,
    gradientNorm,
    rate,
    seen: {},
    end,
    verdict: end === 'diverged' ? 'diverged' : 'walking',
    evaluations,
  };
}

/** The nearest point of the plane, and how far it is: the axes are at right angles. */
function footOn({ origin, along }: AffinePlane, theta: Float64Array): { point: number[]; distance: number } {
  const rest = theta.map((value, index) => value - origin[index]);
  const point = along.map((direction) => {
    const square = dot(direction, direction);
    const coordinate = square > 0 ? dot(rest, direction) / square : 0;
    addScaled(rest, -coordinate, direction);
    return coordinate;
  });
  return { point, distance: norm(rest) };
}
