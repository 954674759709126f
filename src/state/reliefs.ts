import type { Experiment } from '../core/experiment/experiment';
import type { HeightField } from '../core/heightField';
import { reliefFromField, type Relief } from '../core/relief/relief';

const known = new WeakMap<HeightField, Map<string, Relief>>();

/** The relief of a field in the height that the experiment wants; made once a field, for legend and range. */
export function reliefOf({ view: { height } }: Experiment, field: HeightField): Relief {
  const reliefs = known.get(field) ?? new Map<string, Relief>();
  known.set(field, reliefs);
  const relief = reliefs.get(height) ?? reliefFromField(field, height, field);
  reliefs.set(height, relief);
  return relief;
}
