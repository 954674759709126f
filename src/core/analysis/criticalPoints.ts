import type { Point } from '../experiment/experiment';
import { gridCoordinates } from '../landscape/heightField';
import type { Domain } from '../planeUnits';
import { symmetricEigen2 } from '../math/linear';
import type { PlaneObjective } from '../landscape/planeObjective';
import { cellOf } from './around';
import { finished, partOf, type Sliced } from '../slices';
import { Budget } from './budget';
import { smoothKindAt, type CriticalPoint } from './kindAt';
import { KnownPoints } from './knownPoints';
import { straight } from './straight';

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
/** Cells are halved where more than these shares of them may hold a point, alone or in groups that touch. */
const crowded = { seeds: 1 / 10, groups: 1 / 50 };
/** Slopes times samples times parameters: more would take many seconds. */
const mostWork = 2e8;
/** Cells that are searched, the lowest, where there are more. */
const mostSeeds = 8192;
const mostSteps = 80;
/** Towards a place where the curvature fades too, steps shrink at least to this share of the longest. */
const shrunk = 1e-2;
/** A slope is gone where this share of it is left. */
const vanished = 0.1;
/** Curvatures below it have errors that are no longer in proportion. */
const faded = 1e-300;
/** The share of a budget that is spent at most when all cells are searched, and what one usually takes, in slopes by code. */
const [searchShare, usualPrice] = [0.6, 480];
/** How far from its seed a point may lie, in cells. */
const reach = 4;

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
  const { cells, a, b, seeds, level, isCrowded } = yield* partOf(seedsOf(plane, domain, cellsFromTo), 0, 0.5);
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

/** Whether a point lies in a region or on its rim. */
export function isInside([a, b]: Point, domain: Domain): boolean {
  return a >= domain.a[0] && a <= domain.a[1] && b >= domain.b[0] && b <= domain.b[1];
}

/** A cell by its column and row. */
interface Cell {
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

/** From cells that are small enough to tell the points apart, as far as that is worth its time. */
function* seedsOf(
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

function middleOf(a: Float64Array, b: Float64Array, i: number, j: number): Float64Array {
  return Float64Array.of((a[i] + a[i + 1]) / 2, (b[j] + b[j + 1]) / 2);
}

/** The lowest cells, where there are too many. */
function lowest(seeds: readonly Cell[], lossOf: (cell: Cell) => number): readonly Cell[] {
  if (seeds.length <= mostSeeds) return seeds;
  const losses = Float64Array.from(seeds, lossOf);
  const order = seeds.map((_, index) => index).sort((one, other) => losses[one] - losses[other]);
  return order.slice(0, mostSeeds).map((index) => seeds[index]);
}

/** Newton's method on the slope; undefined when it does not settle near its seed. */
export function settled(
  plane: PlaneObjective,
  seed: ArrayLike<number>,
  cell: readonly [number, number],
): Point | undefined {
  const point = Float64Array.from(seed);
  const place = (): Point => [point[0], point[1]];
  const isFar = (at: ArrayLike<number>) =>
    [0, 1].some((axis) => Math.abs(at[axis] - seed[axis]) > reach * cell[axis]);
  let [steepest, longest, last] = [0, 0, 0];
  for (let step = 0; step < mostSteps; step++) {
    const [ga, gb] = plane.gradient(point);
    if (ga === 0 && gb === 0) return isFaded(plane, point) ? undefined : place();
    const [da, db] = newtonStep(plane.hessian(point), ga, gb);
    steepest = Math.max(steepest, Math.abs(ga), Math.abs(gb));
    if (!Number.isFinite(da) || !Number.isFinite(db)) return undefined;
    point[0] -= da;
    point[1] -= db;
    if (isFar(point)) return undefined;
    last = Math.max(Math.abs(da) / cell[0], Math.abs(db) / cell[1]);
    longest = Math.max(longest, last);
    if (last > 1e-13) continue;
    const further = alongStraight(plane, point);
    if (!further || isFar(further)) break;
    point.set(further);
  }
  // Down a tail that fades exponentially the steps go on and on.
  const isNearing = last <= shrunk * longest;
  return isNearing && isRoot(plane, point, steepest) ? place() : undefined;
}

/**
 * The slope over the curvature. Along a direction that does not bend, as along a line of minima, nothing is left of the
 * slope but rounding: that way is no step.
 */
function newtonStep([haa, hab, , hbb]: Float64Array, ga: number, gb: number): Point {
  const { values, vectors } = symmetricEigen2(haa, hab, hbb);
  const largest = Math.max(...values.map(Math.abs));
  let [da, db] = [0, 0];
  values.forEach((value, index) => {
    if (Math.abs(value) <= straight * largest) return;
    const [a, b] = vectors[index];
    const along = (a * ga + b * gb) / value;
    da += along * a;
    db += along * b;
  });
  return [da, db];
}

/**
 * A step along the direction that hardly bends, where its slope is no rounding: the step leaves next to nothing of it, as in
 * a trough that is very much more curved across. Where the curvature itself fades, much of it is left.
 */
function alongStraight(plane: PlaneObjective, point: Float64Array): Point | undefined {
  const slope = plane.gradient(point);
  const [haa, hab, , hbb] = plane.hessian(point);
  const { values, vectors } = symmetricEigen2(haa, hab, hbb);
  const least = Math.abs(values[0]) < Math.abs(values[1]) ? 0 : 1;
  if (values[least] === 0 || Math.abs(values[least]) > straight * Math.abs(values[1 - least]))
    return undefined;
  const [a, b] = vectors[least];
  const before = a * slope[0] + b * slope[1];
  const step = before / values[least];
  const end: Point = [point[0] - step * a, point[1] - step * b];
  const [ga, gb] = plane.gradient(Float64Array.from(end));
  const isMoved = end.some((at, axis) => at !== point[axis]);
  return isMoved && Math.abs(a * ga + b * gb) <= vanished * Math.abs(before) ? end : undefined;
}

/** Whether curvatures are so small that they have lost bits, as where ground that goes on falling has faded to none. */
function isFaded(plane: PlaneObjective, point: Float64Array): boolean {
  const largest = Math.max(...plane.hessian(point).map(Math.abs));
  return largest > 0 && largest < faded;
}

/** Whether the slope is gone compared with what it was on the way. */
function isRoot(plane: PlaneObjective, point: Float64Array, steepest: number): boolean {
  return plane.gradient(point).every((slope) => Math.abs(slope) <= 1e-9 * steepest);
}
