import type { Experiment } from '../../src/core/experiment/experiment';
import { parseExperiment } from '../../src/core/experiment/parse';
import { planeObjective, type PlaneObjective } from '../../src/core/objective/planeObjective';

/** The experiment of a description that must be understood in full. */
export function experimentOf(description: object): Experiment {
  const { experiment, notices } = parseExperiment(description);
  if (notices.length > 0)
    throw new Error(notices.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  return experiment;
}

/** The plane of the first loss of an experiment that must be understood in full. */
export const planeOf = (description: object): PlaneObjective => planeObjective(experimentOf(description));

/** The surface of a terrain of the catalog, or of a typed formula of x and y. */
export const terrainPlane = (id: string, settings: object = {}): PlaneObjective =>
  planeOf({ subject: { terrain: { id, settings } } });

export const at = (a: number, b: number): Float64Array => Float64Array.of(a, b);
