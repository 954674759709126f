import type { Reduction } from '../losses/loss';
import { mean } from '../math/linear';
import { type Confusion, type Weights, type Reduced, firstLargest } from './reduced';
import { powerMean } from './powerMean';
import { scratch } from './scratch';

/** Reduces the errors (a power mean with this exponent); of equal largest ones the first counts, a NaN as largest. */
export function reduce(kind: Exclude<Reduction, 'confusion'>, errors: Float64Array, exponent = 1): Reduced {
  if (kind === 'power') return powerMean(errors, exponent);
  if (kind === 'max') {
    const only = firstLargest(errors);
    return { value: errors[only] ?? NaN, weights: { only } };
  }
  let total = 0;
  for (let i = 0; i < errors.length; i++) total += errors[i];
  const isTooLarge = kind === 'mean' && Math.abs(total) === Infinity;
  const average = isTooLarge ? mean(errors) : total / errors.length;
  return { value: kind === 'mean' ? average : total, weights: evenWeight(kind, errors.length) };
}

/** What every one of so many errors weighs where all weigh the same. */
export function evenWeight(kind: 'mean' | 'sum', count: number): number {
  return kind === 'mean' ? 1 / count : 1;
}

/** Counts answers (1 where `answers` is above 0) against targets 0 and 1. */
export function confusionOf(answers: Float64Array, target: Float64Array): Confusion {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  answers.forEach((answer, sample) => {
    const isRight = answer > 0 === target[sample] > 0.5;
    counts[answer > 0 ? (isRight ? 'tp' : 'fp') : isRight ? 'tn' : 'fn'] += 1;
  });
  return counts;
}

/**
 * Derivatives of the elements as derivatives of the reduced value, times `slope`; errors that do not count get an exact
 * 0. `elements` is how many errors one output has.
 */
export function spread(
  weights: Weights,
  derivatives: Float64Array,
  elements: number,
  slope: number,
): Float64Array {
  if (typeof weights === 'number') {
    const factor = weights * slope;
    const result = scratch(derivatives.length);
    if (factor === 0) return result;
    for (let index = 0; index < result.length; index++) result[index] = derivatives[index] * factor;
    return result;
  }
  if ('each' in weights) {
    return derivatives.map((part, index) => {
      const factor = weights.each[index % elements] * slope;
      return factor === 0 ? 0 : part * factor;
    });
  }
  const sparse = scratch(derivatives.length);
  for (let index = weights.only % elements; index < derivatives.length; index += elements) {
    sparse[index] = derivatives[index] * slope;
  }
  return sparse;
}

/** How the errors move when the outputs move by `tangent`. */
export function errorsAlong(
  derivatives: Float64Array,
  tangent: Float64Array,
  elements: number,
): Float64Array {
  const along = new Float64Array(elements);
  derivatives.forEach((part, index) => (along[index % elements] += part * tangent[index]));
  return along;
}
