import type { Experiment } from '../core/experiment/experiment';
import { linkFromExperiment } from '../core/experiment/link';

/** The address that opens this experiment. */
export function linkTo(experiment: Experiment): string {
  const { origin, pathname, search } = window.location;
  return `${origin}${pathname}${search}#${linkFromExperiment(experiment)}`;
}
