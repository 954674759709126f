import { trainedPlane, trainExperiment } from '../core/landscape/trainedPlane';
import { UsageError } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';
import type { Command } from './command';

export const train: Command = {
  summary: 'The training that the plane of an experiment lies around, and where its path passes the plane.',
  options: landscapeOptions,
  examples: ['train --experiment "data.id=moons&subject.model.id=mlp&plane.id=random&training.steps=20"'],
  answer(given, _remark, tell) {
    const experiment = chosenExperiment(given);
    if (experiment.plane.origin !== 'trained') {
      throw new UsageError(
        'nothing is trained for this plane; say plane.id=random, trail, or plane.origin=trained',
      );
    }
    const run = trainExperiment(experiment, (step) => tell(step / experiment.training.steps));
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
  },
};
