import type { HeightField } from '../core/landscape/heightField';
import { meanSlopeCosine, rankCorrelation } from '../core/reading/agreement';

/** Points along each axis that are compared: as many as every range has from its first grid on. */
const size = 33;

/** How far two ranges agree: the rank correlation of their heights and the mean cosine between their slopes. */
export interface Agreement {
  readonly order: number;
  readonly way: number;
}

const thin = new WeakMap<HeightField, HeightField>();
const known = new WeakMap<HeightField, WeakMap<HeightField, Agreement>>();

/** The agreement of two fields; reckoned once a pair. */
export function agreementOf(one: HeightField, other: HeightField): Agreement {
  const ofOne = known.get(one) ?? new WeakMap<HeightField, Agreement>();
  known.set(one, ofOne);
  const found = ofOne.get(other);
  if (found) return found;
  const [first, second] = [thinned(one), thinned(other)];
  const agreement = { order: rankCorrelation(first, second), way: meanSlopeCosine(first, second) };
  ofOne.set(other, agreement);
  return agreement;
}

/** Every so many points of a field: grids of all sizes then share theirs. */
function thinned(field: HeightField): HeightField {
  const stride = (field.size - 1) / (size - 1);
  if (stride <= 1) return field;
  const made = thin.get(field);
  if (made) return made;
  const heights = Float32Array.from({ length: size * size }, (_, at) => {
    return field.heights[stride * (Math.floor(at / size) * field.size + (at % size))];
  });
  const few = { ...field, size, heights };
  thin.set(field, few);
  return few;
}
