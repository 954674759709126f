import { weather } from '../cards/weather';
import type { Chosen, JsonObject } from './chosen';

/**
 * What a page without a link opens. Links never mean it: they name what was chosen, and what they leave out has defaults
 * of its own.
 */
export const firstVisit: object = weather.experiment;

/** Whether the region is that of the first visit, on its data: there it is the whole range. */
export function drawsFirstRegion(chosen: Chosen): boolean {
  return regionOf(chosen) === regionOf(firstVisit as Chosen);
}

function regionOf({ data, plane }: Chosen): string {
  return JSON.stringify([(data as JsonObject | undefined)?.id, (plane as JsonObject | undefined)?.domain]);
}
