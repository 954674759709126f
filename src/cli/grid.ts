import { finiteExtremes, isLevel, evaluateRows } from '../core/landscape/heightField';
import { planeObjective } from '../core/landscape/planeObjective';
import { Arguments } from './arguments';
import { chosenExperiment, landscapeOptions } from './chosen';
import { fitOf } from './fitOf';

/** grid: the loss over the region of an experiment, in f64, with the fit that its plane goes through. */
export function grid(words: readonly string[]): unknown {
  const given = new Arguments(words, [...landscapeOptions, 'size']);
  const experiment = chosenExperiment(given);
  const size = given.integer('size', 65, 2, 1025);
  const loss = given.integer('loss', 0, 0, Math.max(experiment.losses.length - 1, 0));
  const { domain } = experiment.plane;
  const plane = planeObjective(experiment, loss);
  const { losses } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size });
  return {
    size,
    domain,
    ...fitOf(plane),
    ...(isLevel(finiteExtremes(losses)) && { remark: 'All heights are the same within rounding.' }),
    heights: losses,
  };
}
