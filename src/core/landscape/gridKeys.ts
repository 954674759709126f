import type { Experiment } from '../experiment/experiment';
import { samplesFor } from '../experiment/subject';
import { landscapeKeyOf, ofEachLandscape } from './landscapeKey';

/** What the heights of each loss depend on: a loss that stays while others come or go keeps its key. */
export function gridKeys(experiment: Experiment): string[] {
  const region = JSON.stringify(experiment.plane.domain);
  return ofEachLandscape(experiment, (loss) => landscapeKeyOf(experiment, loss) + region);
}

/**
 * Equal for experiments whose grids take about as long and need the same code: a moved sample or number among the
 * settings of a loss changes nothing, another text or more samples do.
 */
export function kindOf({ data, seed, subject, losses, plane }: Experiment): string {
  const count = subject.terrain ? 1 : samplesFor(data, seed).count;
  const formulas = losses.map(({ id, settings }) => [id, settings.text, settings.fold, settings.reads]);
  return JSON.stringify([count, subject, formulas, plane.id, plane.axes, plane.domain]);
}
