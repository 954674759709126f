import type { Experiment } from '../../src/core/experiment/experiment';
import { trainedPlane, trainExperiment, type TrainedPlane } from '../../src/core/landscape/trainedPlane';
import type { TrainingRun } from '../../src/core/training/train';

interface Trained {
  readonly run: TrainingRun;
  readonly plane: TrainedPlane;
}

/** How often word of a training is sent, in milliseconds. */
const trainingNews = 60;

/** Trains the network, unless the run is known, and lays the plane around where it ends. */
export function train(
  experiment: Experiment,
  known: TrainingRun | undefined,
  onStep: (step: number, loss: number) => void,
): Trained {
  let lastSent = performance.now();
  const run =
    known ??
    trainExperiment(experiment, (step, loss) => {
      if (performance.now() - lastSent < trainingNews) return;
      lastSent = performance.now();
      onStep(step, loss);
    });
  return { run, plane: trainedPlane(experiment, run) };
}
