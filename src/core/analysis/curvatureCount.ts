import { gridCoordinates } from '../landscape/heightField';
import type { Domain } from '../planeUnits';
import { eigenvalues2 } from '../math/linear';
import type { PlaneObjective } from '../landscape/planeObjective';
import { norm } from '../math/vector';
import { priceOfRows, prices, workOf } from './workOf';

/**
 * A negative curvature is rounding below these shares of the curvature across it, and of slope^2 / loss: of that size
 * are the parts that cancel in the Hessian of a power mean.
 */
const ROUNDING = { across: 1e-12, parts: 1e-13 };

/** Some grid points of a region: those with a curvature, and those among them that bend downwards in some direction. */
export interface CurvatureCount {
  readonly known: number;
  readonly down: number;
}

/** Points along each axis at which convexity is measured: by Hessians, and by chords between them. */
export interface ConvexityGrids {
  readonly hessians: number;
  readonly chords: number;
}

export const usualGrids: ConvexityGrids = { hessians: 51, chords: 65 };
const fewestPoints = { hessians: 3, chords: 9 };
/** Work that Hessians and chords may take, in samples times parameters: some seconds, and one. */
const mostWork = { hessians: 6e9, chords: 1e9 };

/** The grids at which convexity is measured: the usual ones, or coarser ones where the loss takes long to evaluate. */
export function convexityGrids(plane: PlaneObjective): ConvexityGrids {
  const work = workOf(plane);
  const affordable = (kind: keyof ConvexityGrids, price: number): number => {
    const size = Math.floor(Math.sqrt(mostWork[kind] / (work * price)));
    return Math.min(Math.max(size, fewestPoints[kind]), usualGrids[kind]);
  };
  return {
    hessians: affordable('hessians', prices.hessian),
    chords: affordable('chords', priceOfRows(plane)),
  };
}

/** How far a region was found not to be convex. */
export interface NonConvexity {
  /** At which points; the usual ones unless stated. */
  readonly grids?: ConvexityGrids;
  /** Of the points with a curvature, those that bend downwards; NaN where none has one. */
  readonly share: number;
  /** Whether the ground rises above a chord, as creases that bend downwards and jumps do without any curvature. */
  readonly isAboveChord: boolean;
}

/** Which rows of a size x size grid over the domain, from `fromRow` to before `toRow`. */
export interface CurvatureRows {
  readonly size: number;
  readonly domain: Domain;
  readonly fromRow: number;
  readonly toRow: number;
}

/** Counts the points at which the ground bends downwards, by the Hessian's formula in f64; creases between them are not seen. */
export function countNegativeCurvature(
  plane: PlaneObjective,
  { size, domain, fromRow, toRow }: CurvatureRows,
): CurvatureCount {
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size).subarray(fromRow, toRow);
  let [known, down] = [0, 0];
  for (const y of b) {
    for (const x of a) {
      const point = Float64Array.of(x, y);
      const [aa, ab, , bb] = plane.hessian(point);
      if (!Number.isFinite(aa + ab + bb)) continue;
      const [most, least] = eigenvalues2(aa, ab, bb);
      known += 1;
      if (least < -ROUNDING.across * Math.max(most, -least) && !isRounding(plane, point, least)) down += 1;
    }
  }
  return { known, down };
}

/** The share of the points that bend downwards; NaN where nothing has a curvature. */
export function nonConvexShare(counts: readonly CurvatureCount[]): number {
  const sum = (of: (count: CurvatureCount) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  return sum(({ down }) => down) / sum(({ known }) => known);
}

function isRounding(plane: PlaneObjective, point: Float64Array, eigenvalue: number): boolean {
  const loss = Math.abs(plane.value(point));
  const slope = norm(plane.gradient(point));
  return loss > 0 && Math.abs(eigenvalue) <= ROUNDING.parts * slope * (slope / loss);
}
