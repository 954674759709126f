import { unitOf } from './binary';
import { mean, symmetricEigen } from './linear';
import { addScaled, dot } from './vector';

export interface PrincipalComponents {
  /** Unit vectors at right angles, along the most variance first; fewer than asked for where no more exists. */
  readonly components: readonly Float64Array[];
  /** The share of the variance along each. */
  readonly explained: readonly number[];
}

/** Below this share of the variance a component is made of rounding errors. */
const least = 1e-14;

/**
 * The first principal components of points about their mean (Pearson 1901). There are far fewer points than
 * coordinates, so that the eigenvectors come from the small matrix of inner products: X'X v = λ v for v = X'u / √λ.
 */
export function principalComponents(points: readonly Float64Array[], count: number): PrincipalComponents {
  const rows = centred(points);
  const gram = rows.map((row) => rows.map((other) => dot(row, other)));
  const { values, vectors } = symmetricEigen(gram);
  const total = values.reduce((sum, value) => sum + Math.max(value, 0), 0);
  const components: Float64Array[] = [];
  const explained: number[] = [];
  for (let k = 0; k < Math.min(count, rows.length) && values[k] > least * total; k++) {
    const component = new Float64Array(rows[0].length);
    vectors[k].forEach((weight, row) => addScaled(component, weight, rows[row]));
    for (const known of components) addScaled(component, -dot(known, component), known);
    const length = Math.sqrt(dot(component, component));
    components.push(component.map((part) => part / length));
    explained.push(values[k] / total);
  }
  return { components, explained };
}

/** Points about their mean, in a unit of their own, so that no square over- or underflows. */
function centred(points: readonly Float64Array[]): Float64Array[] {
  const middle = Float64Array.from(points[0], (_, index) => mean(points.map((point) => point[index])));
  const rows = points.map((point) => point.map((value, index) => value - middle[index]));
  const unit = unitOf(rows.map(unitOf));
  return rows.map((row) => row.map((value) => value / unit));
}
