import { landscapeKeyOf } from '../core/experiment/landscapeKey';
import { drawnAxes } from './landscape';
import { useMassif } from './store';

/**
 * The landscapes whose grids are there, by keys that say loss and region; none where an axis is a setting: nothing is
 * learned along it, and its slope is none.
 */
export function drawnLandscapes(): readonly string[] {
  const { surveyed, fields } = useMassif.getState().results;
  if (!surveyed || drawnAxes(surveyed).some(({ kind }) => kind === 'setting')) return [];
  return fields.map((_, loss) => landscapeKeyOf(surveyed, loss) + JSON.stringify(surveyed.plane.domain));
}

/** The same with the sizes of their grids: it changes with every finer one. */
export function drawnGrids(): string {
  const { fields } = useMassif.getState().results;
  return JSON.stringify([drawnLandscapes(), fields.map((field) => field?.size)]);
}
