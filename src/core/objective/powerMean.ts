import { pow } from '../math/elementary';
import { firstLargest, type Reduced, type Weights } from './reduced';

/**
 * (mean error^p)^(1/p) of errors from 0 up. Powers are taken of shares of the largest error, so that none overflows.
 * Without any error it has no slope.
 */
export function powerMean(errors: Float64Array, p: number): Reduced {
  const { length } = errors;
  const largest = errors[firstLargest(errors)] ?? NaN;
  if (largest === Infinity) return { value: largest, weights: farAway(errors, p) };
  if (!(largest > 0)) return { value: largest, weights: largest === 0 ? 0 : NaN };
  let total = 0;
  for (let i = 0; i < length; i++) total += pow(errors[i] / largest, p);
  const value = largest * pow(total / length, 1 / p);
  // dv/de = (e/v)^(p-1) / n
  const each = errors.map((error) => pow(error / value, p - 1) / length);
  return {
    value,
    weights: { each },
    /** d2v/de_i de_j = (p - 1)/v (e_i-part of its own - w_i w_j) */
    weightTangent(along) {
      const common = each.reduce((sum, weight, i) => sum + weight * along[i], 0);
      return each.map((weight, i) => {
        const own = errors[i] === 0 || along[i] === 0 ? 0 : weight * (value / errors[i]) * along[i];
        return p === 1 ? 0 : ((p - 1) * (own - weight * common)) / value;
      });
    },
  };
}

/** The weights where errors are infinite: one alone has all of it, n^(-1/p); between two nothing can be told. */
function farAway(errors: Float64Array, p: number): Weights {
  const isAlone = errors.filter((error) => error === Infinity).length === 1;
  const weight = isAlone ? pow(errors.length, -1 / p) : NaN;
  return { each: errors.map((error) => (error === Infinity ? weight : 0)) };
}
