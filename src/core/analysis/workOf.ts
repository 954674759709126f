import { formulaOf, type Formula } from '../formula/parse';
import { reachable } from '../formula/graph';
import type { PlaneObjective } from '../landscape/planeObjective';
import { lossFormula, numbersAmong } from '../losses/loss';
import { lossScope } from '../losses/lossScope';

/** The interpreter takes as long for an operation as generated code for so many parameters of a sample. */
const operation = 30;

/** What evaluations cost, in slopes by generated code, as measured on networks; a Hessian is that of the plane. */
export const prices = { row: 0.2, compiled: 1, value: 3, gradient: 8, hessian: 40 } as const;

/**
 * How long one slope by generated code takes, counted in samples times parameters and never by the clock, so that all
 * machines answer the same; about a nanosecond for each. A terrain, which has no code, counts by its operations.
 */
export function workOf(plane: PlaneObjective): number {
  const [{ range: a }, { range: b }] = plane.axes;
  const { chosen, surface, objective } = plane.surfaceAt([a[0], b[0]]);
  if (!chosen) return operation * sizeOf(surface!.formula);
  const { reads, elementLoss } = lossFormula(chosen.loss, chosen.settings);
  const formula = formulaOf(elementLoss, lossScope(reads, numbersAmong(chosen.loss.settings)));
  return chosen.samples.count * (objective.size + sizeOf(formula));
}

/** Of a point among the rows in 64 bits. */
export function priceOfRows(plane: PlaneObjective): number {
  return plane.rowPrecision('f64') === 'oracle' ? prices.value : prices.row;
}

function sizeOf({ result }: Formula): number {
  return reachable([result]).length;
}
