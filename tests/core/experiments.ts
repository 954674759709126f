import type { Experiment } from '../../src/core/experiment/experiment';
import type { Chosen } from '../../src/core/experiment/chosen';
import { linkFromChosen } from '../../src/core/experiment/link/link';
import { parseExperiment, type ParsedExperiment } from '../../src/core/experiment/parse/parse';
import { planeObjective, type PlaneObjective } from '../../src/core/landscape/planeObjective';

/** The experiment of a description that must be understood in full. */
export function experimentOf(description: object): Experiment {
  return understood(parseExperiment(description));
}

const chosenParts = new WeakMap<Experiment, Chosen>();

/** The experiment of what must have been understood in full. */
export function understood({ experiment, chosen, notices }: ParsedExperiment): Experiment {
  if (notices.length > 0)
    throw new Error(notices.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  chosenParts.set(experiment, chosen);
  return experiment;
}

/** What was chosen of an experiment that came out of the two above. */
export function chosenOf(experiment: Experiment): Chosen {
  const chosen = chosenParts.get(experiment);
  if (!chosen) throw new Error('nobody knows what was chosen of this experiment');
  return chosen;
}

/** The link of an experiment that came out of the first two. */
export const linkOf = (experiment: Experiment): string => linkFromChosen(chosenOf(experiment));

/** The plane of the first loss of an experiment that must be understood in full. */
export const planeOf = (description: object): PlaneObjective => planeObjective(experimentOf(description));

/** The surface of a terrain of the catalog, or of a typed formula of x and y. */
export const terrainPlane = (id: string, settings: object = {}): PlaneObjective =>
  planeOf({ subject: { terrain: { id, settings } } });

export const at = (a: number, b: number): Float64Array => Float64Array.of(a, b);
