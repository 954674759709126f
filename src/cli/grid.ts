import { surveyRows } from '../core/heightField';
import { planeObjective } from '../core/objective/planeObjective';
import { Arguments } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';

/** grid: the loss over the region of an experiment, in f64. */
export function grid(words: readonly string[]): unknown {
  const given = new Arguments(words, [...landscapeOptions, 'size']);
  const experiment = chosenExperiment(given);
  const size = given.integer('size', 65, 2, 1025);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
  const { domain } = experiment.plane;
  const { losses } = surveyRows(planeObjective(experiment, loss), { size, domain, fromRow: 0, toRow: size });
  return { size, domain, heights: losses };
}
