import type { HeightField } from '../landscape/heightField';
import { perObject } from '../remembering';
import { meanSlopeCosine, rankCorrelation } from './agreement';

/** Points along each axis that are compared: as many as every range has from its first grid on. */
const size = 33;

/** How far two ranges agree: the rank correlation of their heights and the mean cosine between their slopes. */
export interface Agreement {
  readonly order: number;
  readonly way: number;
}

/** The agreement of two fields; reckoned once a pair. */
export const agreementOf = (one: HeightField, other: HeightField): Agreement => agreementWith(one)(other);

const agreementWith = perObject((one: HeightField) =>
  perObject((other: HeightField): Agreement => {
    const [first, second] = [thinned(one), thinned(other)];
    return { order: rankCorrelation(first, second), way: meanSlopeCosine(first, second) };
  }),
);

/** Every so many points of a field: grids of all sizes then share theirs. */
const thinned = perObject((field: HeightField): HeightField => {
  const stride = (field.size - 1) / (size - 1);
  if (stride <= 1) return field;
  const heights = Float32Array.from({ length: size * size }, (_, at) => {
    return field.heights[stride * (Math.floor(at / size) * field.size + (at % size))];
  });
  return { ...field, size, heights };
});
