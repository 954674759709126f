import type { Experiment } from '../core/experiment/experiment';
import { landscapeCount, landscapeKey, landscapeKeyOf } from '../core/landscape/landscapeKey';
import { samplesFor } from '../core/experiment/subject';
import type { Grid } from './surveyGrid';

/** What the heights depend on. */
export function keyOfSurvey(experiment: Experiment): string {
  return landscapeKey(experiment) + JSON.stringify(experiment.plane.domain);
}

/** The finest grid of every landscape that is drawn; a loss that stays while others come or go is not asked again. */
export type Known = Map<string, Grid>;

export function keyOfGrid(experiment: Experiment, loss: number): string {
  return landscapeKeyOf(experiment, loss) + JSON.stringify(experiment.plane.domain);
}

export function stillDrawn(experiment: Experiment, known: Known): Known {
  const keys = Array.from({ length: landscapeCount(experiment) }, (_, loss) => keyOfGrid(experiment, loss));
  return new Map([...known].filter(([key]) => keys.includes(key)));
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
