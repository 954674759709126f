import { landscapeKeyOf } from '../core/landscape/landscapeKey';
import { drawnAxes } from '../core/landscape/drawnAxes';
import type { Results } from './store';

type Surveyed = Pick<Results, 'surveyed' | 'fields'>;

/**
 * The landscapes whose grids are there, by keys that say loss and region; none where an axis is a setting: nothing is
 * learned along it, and its slope is none.
 */
export function drawnLandscapes({ surveyed, fields }: Surveyed): readonly string[] {
  if (!surveyed || drawnAxes(surveyed).some(({ kind }) => kind === 'setting')) return [];
  return fields.map((_, loss) => landscapeKeyOf(surveyed, loss) + JSON.stringify(surveyed.plane.domain));
}

/** The same with the sizes of their grids: it changes with every finer one. */
export function drawnGrids(surveyed: Surveyed): string {
  const { fields } = surveyed;
  return JSON.stringify([drawnLandscapes(surveyed), fields.map((field) => field?.size)]);
}
