import { planeObjective } from '../core/landscape/planeObjective';
import { featuresOfRegion } from '../core/analysis/regionFeatures';
import { searchWords } from '../core/analysis/searchWords';
import { Arguments, UsageError } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';

/**
 * critical: minima (smooth, sharp, on the rim), saddles and tops of the drawn region, refined in f64, lowest first. Where
 * some may be missing, a remark says so.
 */
export function critical(words: readonly string[], remark: (text: string) => void): unknown {
  const given = new Arguments(words, [...landscapeOptions]);
  const experiment = chosenExperiment(given);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
  const plane = planeObjective(experiment, loss);
  const setting = plane.axes.find(({ kind }) => kind === 'setting');
  if (setting) {
    throw new UsageError(
      `minima and saddles are found where both axes are parameters; ${setting.name} is a setting`,
    );
  }
  const found = featuresOfRegion(plane, experiment.plane.domain, Infinity);
  if (found.isCrowded || found.unfollowed > 0) remark(searchWords(found, Infinity).join(' '));
  return found.features;
}
