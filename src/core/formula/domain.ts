import { reachable, type Node } from './graph';

const logarithms: readonly Node['kind'][] = ['log', 'log1p', 'log2', 'log10'];

/**
 * Whether the derivatives of an expression may be numbers at finite places where it is none itself: 1/x is one where
 * log x is not.
 */
export function isPartial(result: Node): boolean {
  return reachable([result]).some(({ kind }) => logarithms.includes(kind));
}

/** Whether all are numbers, and none is infinite. */
export function areFinite(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}

/** Derivatives, sample after sample for each output, without those of samples that have no value. */
export function withinDomain(derivatives: Float64Array, values: Float64Array): Float64Array {
  if (!values.some(Number.isNaN)) return derivatives;
  return derivatives.map((part, index) => (Number.isNaN(values[index % values.length]) ? NaN : part));
}
