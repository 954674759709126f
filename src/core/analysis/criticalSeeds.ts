import type { Point } from '../experiment/experiment';
import { gridCoordinates } from '../landscape/heightField';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import type { Sliced } from '../longWork';

/** Cells are halved where more than these shares of them may hold a point, alone or in groups that touch. */
const crowded = { seeds: 1 / 10, groups: 1 / 50 };
/** Slopes times samples times parameters: more would take many seconds. */
const mostWork = 2e8;

/** A cell by its column and row. */
export interface Cell {
  readonly i: number;
  readonly j: number;
}

interface Seeds {
  readonly cells: number;
  /** Of the grid lines. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly seeds: readonly Cell[];
  /** Grid points without slope. */
  readonly level: readonly Point[];
  readonly isCrowded: boolean;
}

/**
 * The cells of a region that may hold a point without slope: of as many along each axis as tell the points apart, as far as
 * that is worth its time; in slices.
 */
export function* criticalSeeds(
  plane: PlaneObjective,
  domain: Domain,
  [coarsest, finest]: readonly [number, number],
): Sliced<Seeds> {
  const work = workOfSlope(plane, Float64Array.of(domain.a[0], domain.b[0]));
  for (let cells = coarsest; ; cells *= 2) {
    const found = yield* cellsWithRoots(plane, domain, cells);
    const isFinest = cells === finest || 4 * cells * cells * work > mostWork;
    if (!found.isCrowded || isFinest) return found;
  }
}

/** Samples times parameters, 1 for a terrain. */
function workOfSlope(plane: PlaneObjective, point: Float64Array): number {
  const { chosen } = plane.surfaceAt(point);
  return chosen ? chosen.samples.count * plane.thetaFromPlane(point).length : 1;
}

/** The cells in which the slope along each axis has both signs (or is zero) at the corners, unless it is zero at all. */
function* cellsWithRoots(plane: PlaneObjective, domain: Domain, cells: number): Sliced<Seeds> {
  const a = gridCoordinates(plane.axes[0], domain.a, cells + 1);
  const b = gridCoordinates(plane.axes[1], domain.b, cells + 1);
  const slopesAt = (y: number) => Array.from(a, (x) => plane.compiled.gradient(Float64Array.of(x, y)));
  const seeds: Cell[] = [];
  const level = new Map<number, Point>();
  let groups = 0;
  let above = slopesAt(b[0]);
  let [row, before] = [new Uint8Array(cells), new Uint8Array(cells)];
  for (let j = 0; j < cells; j++) {
    yield j / cells;
    const below = above;
    above = slopesAt(b[j + 1]);
    [row, before] = [before, row];
    for (let i = 0; i < cells; i++) {
      const slopes = [below[i], below[i + 1], above[i], above[i + 1]];
      row[i] = changesSign(slopes, 0) && changesSign(slopes, 1) && !slopes.every(isZero) ? 1 : 0;
      if (row[i] === 0) continue;
      seeds.push({ i, j });
      if (!(row[i - 1] || before[i - 1] || before[i] || before[i + 1])) groups += 1;
      slopes.forEach((slope, corner) => {
        const [column, line] = [i + (corner % 2), j + (corner >> 1)];
        if (isZero(slope)) level.set(line * (cells + 1) + column, [a[column], b[line]]);
      });
    }
  }
  const isCrowded = seeds.length > crowded.seeds * cells * cells || groups > crowded.groups * cells * cells;
  return { cells, a, b, seeds, level: [...level.values()], isCrowded };
}

function isZero([a, b]: Float64Array): boolean {
  return a === 0 && b === 0;
}

function changesSign([one, two, three, four]: readonly Float64Array[], axis: 0 | 1): boolean {
  const [p, q, r, s] = [one[axis], two[axis], three[axis], four[axis]];
  return (p <= 0 || q <= 0 || r <= 0 || s <= 0) && (p >= 0 || q >= 0 || r >= 0 || s >= 0);
}

/** The middle of the cell in a column and a row of grid lines. */
export function middleOf(a: Float64Array, b: Float64Array, i: number, j: number): Float64Array {
  return Float64Array.of((a[i] + a[i + 1]) / 2, (b[j] + b[j + 1]) / 2);
}
