import { planeObjective } from '../core/landscape/planeObjective';
import { regionFeatures } from '../core/analysis/regionFeatures';
import { searchWords } from '../core/analysis/searchWords';
import { told } from '../core/longWork';
import { UsageError } from './arguments';
import { chosenExperiment, chosenLoss, landscapeOptions } from './chosen';
import type { Command } from './command';

export const critical: Command = {
  summary:
    'Minima (smooth, sharp, on the rim), saddles and smooth tops of the drawn region, lowest first. What is narrower than a cell of some 160 × 160 can be missed; a remark says where more may be missing.',
  options: landscapeOptions,
  examples: ['critical --terrain himmelblau'],
  answer(given, remark, tell) {
    const experiment = chosenExperiment(given);
    const plane = planeObjective(experiment, chosenLoss(given, experiment));
    const setting = plane.axes.find(({ kind }) => kind === 'setting');
    if (setting) {
      throw new UsageError(
        `minima and saddles are found where both axes are parameters; ${setting.name} is a setting`,
      );
    }
    const found = told(regionFeatures(plane, experiment.plane.domain, Infinity), tell);
    if (found.isCrowded || found.unfollowed > 0 || found.cut) remark(searchWords(found, Infinity).join(' '));
    return found.features;
  },
};
