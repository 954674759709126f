import type { Point } from '../experiment/experiment';
import { partOf, type Sliced } from '../longWork';
import type { Budget } from './budget';
import { goldenSection } from './goldenSection';

/** Losses of a grid of size x size points, and where its lines are. */
interface Grid {
  readonly losses: Float64Array;
  readonly size: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** The bottom of a crease on a grid line, between two of its points. */
interface Bottom {
  /** Of the point before it, and how far beyond that, in cells. */
  readonly index: number;
  readonly share: number;
  readonly loss: number;
}

/** From one grid line to the next a crease moves by no more cells; one that runs flatter is met by the lines across. */
const drift = 1.5;
/** What the slope changes within a cell, as a multiple of what it changes in the cells beside: there is a crease. */
const sharp = 4;
/** Of a cell. */
const nearest = 1e-9;
/** The share of a budget that is spent at most when all bottoms are looked up. */
const searchShare = 0.9;

/**
 * The lowest places along creases that grid points are too far apart to see: beside a steep crease the losses tell how far
 * off it is, not how it falls along itself. Its bottoms on neighbouring grid lines are where the slopes on both sides meet,
 * and are looked up where one of them promises to be the lowest, as far as a budget lasts; in slices.
 */
export function* creaseLows(lossAt: (point: Point) => number, grid: Grid, budget: Budget): Sliced<Point[]> {
  const across = yield* partOf(lowsAlong(lossAt, grid, 0, budget), 0, 0.5);
  return [...across, ...(yield* partOf(lowsAlong(lossAt, grid, 1, budget), 0.5, 1))];
}

/** On the grid lines along an axis. */
function* lowsAlong(
  lossAt: (point: Point) => number,
  { losses, size, a, b }: Grid,
  axis: 0 | 1,
  budget: Budget,
): Sliced<Point[]> {
  const [along, across] = axis === 0 ? [a, b] : [b, a];
  const [step, stride] = axis === 0 ? [1, size] : [size, 1];
  const lines = Array.from({ length: size }, (_, line) => bottomsOf(losses, line * stride, step, size));
  const pointAt = (line: number, place: number): Point =>
    axis === 0 ? [place, across[line]] : [across[line], place];
  /** The lowest place of a line, from so many grid points before the one of a bottom to so many beyond. */
  const lowestOn = (line: number, { index }: Bottom, before: number, beyond: number): Point => {
    const [low, high] = [along[Math.max(index - before, 0)], along[Math.min(index + beyond, size - 1)]];
    const width = along[index + 1] - along[index];
    return pointAt(
      line,
      goldenSection((at) => lossAt(pointAt(line, at)), [low, high], nearest * width),
    );
  };
  const lows: Point[] = [];
  for (const [line, bottoms] of lines.entries()) {
    for (const bottom of bottoms) {
      const beside = [line - 1, line + 1]
        .filter((other) => other >= 0 && other < size)
        .map((other) => ({ other, next: nearestTo(bottom, lines[other]) }));
      if (beside.some(({ next }) => next && next.loss < bottom.loss)) continue;
      // Along a level crease there is nothing to find.
      if (!beside.some(({ next }) => next && next.loss > bottom.loss)) continue;
      budget.search(searchShare, () => {
        const point = lowestOn(line, bottom, 0, 1);
        const loss = lossAt(point);
        const isHigher = ({ other, next }: (typeof beside)[number]) =>
          lossAt(next ? lowestOn(other, next, 0, 1) : lowestOn(other, bottom, 1, 2)) >= loss;
        if (beside.every(isHigher)) lows.push(point);
      });
      yield line / lines.length;
    }
  }
  return lows;
}

/** The bottoms of creases on a grid line: where straight lines through the two points on either side meet below them. */
function bottomsOf(losses: Float64Array, first: number, step: number, size: number): Bottom[] {
  const at = (index: number) => losses[first + index * step];
  const bottoms: Bottom[] = [];
  for (let index = 2; index < size - 3; index++) {
    const [left, right] = [at(index) - at(index - 1), at(index + 2) - at(index + 1)];
    if (!(left < 0 && right > 0)) continue;
    const outside =
      Math.abs(left - at(index - 1) + at(index - 2)) + Math.abs(at(index + 3) - at(index + 2) - right);
    if (!(right - left > sharp * outside)) continue;
    const share = (at(index) - at(index + 1) + right) / (right - left);
    if (share >= 0 && share <= 1) bottoms.push({ index, share, loss: at(index) + share * left });
  }
  return bottoms;
}

function nearestTo({ index, share }: Bottom, others: readonly Bottom[]): Bottom | undefined {
  const apart = (other: Bottom) => Math.abs(other.index + other.share - index - share);
  return others
    .filter((other) => apart(other) <= drift)
    .reduce<Bottom | undefined>(
      (best, other) => (best && apart(best) <= apart(other) ? best : other),
      undefined,
    );
}
