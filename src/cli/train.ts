import { trainedPlane, trainExperiment } from '../core/landscape/trainedPlane';
import { Arguments, UsageError } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';

/** train: the training that the plane of an experiment lies around, and where its path passes the plane. */
export function train(words: readonly string[]): unknown {
  const experiment = chosenExperiment(new Arguments(words, [...landscapeOptions]));
  if (experiment.plane.origin !== 'trained') {
    throw new UsageError(
      'nothing is trained for this plane; say plane.id=random, trail, or plane.origin=trained',
    );
  }
  const run = trainExperiment(experiment);
  const { trail, steps, explained, farthest } = trainedPlane(experiment, run);
  return {
    steps,
    loss: trail.loss,
    gradientNorm: trail.gradientNorm,
    path: steps.map((_, index) => trail.points.subarray(2 * index, 2 * index + 2)),
    distance: trail.distance,
    farthest,
    end: trail.end,
    evaluations: trail.evaluations,
    ...(explained && { explained }),
    theta: run.path.at(-1),
  };
}
