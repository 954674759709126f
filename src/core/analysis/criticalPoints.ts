import type { Point } from '../experiment/experiment';
import type { Domain } from '../planeUnits';
import type { PlaneObjective } from '../landscape/planeObjective';
import { cellOf, isInside } from './around';
import { finished, partOf, type Sliced } from '../longWork';
import { Budget } from './budget';
import { criticalSeeds, middleOf, type Cell } from './criticalSeeds';
import { smoothKindAt, type CriticalPoint } from './kindAt';
import { KnownPoints } from './knownPoints';
import { settled } from './settled';

export interface CriticalSearch {
  /** Lowest first. */
  readonly points: readonly CriticalPoint[];
  /** Along each axis: what is narrower than one of them can be missed. */
  readonly cells: number;
  /** Whether the ground holds more points than the cells tell apart, so that not all were found. */
  readonly isCrowded: boolean;
}

/** Along each axis, unless a budget pays for less, and as far as they are halved. */
export const usualCells = 160;
export const mostCells = 640;
/** Cells that are searched, the lowest, where there are more. */
const mostSeeds = 8192;
/** The share of a budget that is spent at most when all cells are searched, and what one usually takes, in slopes by code. */
const [searchShare, usualPrice] = [0.6, 480];

/**
 * Points of a region where the slope is zero and the ground is smooth, each once, refined by Newton's method in f64. It
 * starts from every grid point without slope, from the middle of every grid cell in which both slopes change their sign,
 * and from its corners where that leads out of the cell. The cells are halved, and halved again, while too many of them
 * may hold a point. Ground without any slope has no such points.
 */
export function criticalSearch(plane: PlaneObjective, domain: Domain): CriticalSearch {
  return finished(criticalPoints(plane, domain, [usualCells, mostCells], new Budget(Infinity)));
}

/** The same in slices, from so many cells to so many, as far as a budget lasts: the lowest cells first where it is short. */
export function* criticalPoints(
  plane: PlaneObjective,
  domain: Domain,
  cellsFromTo: readonly [coarsest: number, finest: number],
  budget: Budget,
): Sliced<CriticalSearch> {
  const { cells, a, b, seeds, level, isCrowded } = yield* partOf(
    criticalSeeds(plane, domain, cellsFromTo),
    0,
    0.5,
  );
  const size = cellOf(domain, cells);
  const known = new KnownPoints(size);
  const points: CriticalPoint[] = [];
  const add = (point: Point): void => {
    if (!isInside(point, domain) || !known.add(point)) return;
    const place = smoothKindAt(plane, point, size);
    if (place) points.push(place);
  };
  const lookInto = ({ i, j }: Cell): void => {
    const point = settled(plane, middleOf(a, b, i, j), size);
    if (point) add(point);
    // The corners of a fine grid lie as near to the points of the next cell as that cell's middle.
    const cell: Domain = { a: [a[i], a[i + 1]], b: [b[j], b[j + 1]] };
    if (cells > usualCells || (point && isInside(point, cell))) return;
    for (const y of cell.b) {
      for (const x of cell.a) {
        const other = settled(plane, [x, y], size);
        if (other) add(other);
      }
    }
  };
  for (const point of level) budget.search(searchShare, () => add(point));
  const lossOf = ({ i, j }: Cell) => plane.compiled.value(middleOf(a, b, i, j));
  const searched = budget.inOrder(lowest(seeds, lossOf), searchShare, usualPrice, lossOf);
  for (const [index, seed] of searched.entries()) {
    budget.search(searchShare, () => lookInto(seed));
    yield 0.5 + (0.5 * (index + 1)) / searched.length;
  }
  points.sort((one, other) => one.loss - other.loss);
  return { points, cells, isCrowded: isCrowded || seeds.length > mostSeeds };
}

/** The lowest cells, where there are too many. */
function lowest(seeds: readonly Cell[], lossOf: (cell: Cell) => number): readonly Cell[] {
  if (seeds.length <= mostSeeds) return seeds;
  const losses = Float64Array.from(seeds, lossOf);
  const order = seeds.map((_, index) => index).sort((one, other) => losses[one] - losses[other]);
  return order.slice(0, mostSeeds).map((index) => seeds[index]);
}
