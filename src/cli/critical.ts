import { planeObjective } from '../core/objective/planeObjective';
import { groundOfRegion } from '../core/reading/ground';
import { Arguments } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';

/** critical: minima (smooth, in creases, on the rim), saddles and tops of the drawn region, refined in f64, lowest first. */
export function critical(words: readonly string[]): unknown {
  const given = new Arguments(words, [...landscapeOptions]);
  const experiment = chosenExperiment(given);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
  return groundOfRegion(planeObjective(experiment, loss), experiment.plane.domain, Infinity);
}
