import type { Precision } from '../objective/rowLosses';
import type { HeightArray } from './heightArray';
import type { GridPlaces, HeightField } from './heightField';

/**
 * A spike has a second difference this many times as large as those beside it differ; the point of a root does so 42
 * times.
 */
const SPIKE = 64;
/** Of the height of the field: smaller spikes are rounding. */
const SMALLEST = 1e-6;

/** Of a whole grid. */
type Heights = Pick<HeightField, 'size' | 'heights' | 'min' | 'max' | 'piecewiseConstant'>;

/** Where a wall may stand in a grid that was computed this closely, and how closely its losses are to be known there. */
export function doubtfulPlaces(
  field: Heights,
  precision: Precision,
): Pick<GridPlaces, 'places' | 'precision'>[] {
  if (precision === 'oracle') return [];
  const rims = precision === 'f32' ? placesBesideHoles(field) : [];
  const doubtful = [
    { precision: 'f64', places: rims },
    { precision: 'oracle', places: spikes(field) },
  ] as const;
  return doubtful.filter(({ places }) => places.length > 0);
}

/** Places beside a hole: there 32 bits may say a number where there is none. */
function placesBesideHoles({ size, heights, piecewiseConstant }: Heights): number[] {
  if (piecewiseConstant || !hasHoles(heights)) return [];
  return placesWhere(heights, (place) => {
    const [i, j] = [place % size, Math.floor(place / size)];
    for (let y = Math.max(0, j - 1); y <= Math.min(size - 1, j + 1); y++) {
      for (let x = Math.max(0, i - 1); x <= Math.min(size - 1, i + 1); x++)
        if (!isFinite(heights[y * size + x])) return true;
    }
    return false;
  });
}

/** Places where a single height stands out of a smooth line: rounding may have stepped past a wall that the grid hits. */
function spikes({ size, heights, min, max, piecewiseConstant }: Heights): number[] {
  if (piecewiseConstant) return [];
  const least = SMALLEST * (max - min);
  const found = new Set<number>();
  for (let k = 0; k < size; k++) {
    for (const line of [
      { heights, size, first: k * size, stride: 1 },
      { heights, size, first: k, stride: size },
    ])
      for (const index of spikesOfLine(line, least)) found.add(line.first + index * line.stride);
  }
  return [...found].filter((place) => isFinite(heights[place])).sort((one, other) => one - other);
}

/** Whole numbers below `length`, evenly spread over all rows and columns of a grid: multiples of the golden ratio. */
export function spreadPlaces(count: number, length: number): number[] {
  const goldenRatio = 0.6180339887498949;
  return Array.from({ length: count }, (_, k) => Math.floor((((k + 0.5) * goldenRatio) % 1) * length));
}

function hasHoles(heights: HeightArray): boolean {
  for (const height of heights) if (!isFinite(height)) return true;
  return false;
}

function isFinite(height: number): boolean {
  return height - height === 0;
}

function placesWhere(heights: HeightArray, holds: (place: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < heights.length; place++)
    if (isFinite(heights[place]) && holds(place)) places.push(place);
  return places;
}

/** One row or column of a grid. */
interface Line {
  readonly heights: HeightArray;
  readonly size: number;
  readonly first: number;
  readonly stride: number;
}

function spikesOfLine(line: Line, least: number): number[] {
  const { heights, size, first, stride } = line;
  const found: number[] = [];
  for (let index = 0, place = first; index < size; index++, place += stride) {
    const isInside = index > 2 && index < size - 3;
    if (isInside && isSmooth(heights, place, stride, least)) continue;
    if (standsOut(line, index, least)) found.push(index);
  }
  return found;
}

/** Whether it is plain that nothing stands out, as almost everywhere; needs three heights on either side. */
function isSmooth(heights: HeightArray, place: number, stride: number, least: number): boolean {
  const left = heights[place - stride];
  const right = heights[place + stride];
  const left2 = heights[place - 2 * stride];
  const right2 = heights[place + 2 * stride];
  // The fourth difference: of a spike it is six times its height.
  const fourth = left2 - 4 * left + 6 * heights[place] - 4 * right + right2;
  if (Math.abs(fourth) <= 3 * least) return true;
  const leftDifference = left + heights[place - 3 * stride] - 2 * left2;
  const rightDifference = right + heights[place + 3 * stride] - 2 * right2;
  const tip = left + right - 2 * heights[place] - (leftDifference + rightDifference) / 2;
  return 0.46 * SPIKE * Math.abs(leftDifference - rightDifference) > Math.abs(tip);
}

/**
 * Whether a single height stands out: beyond the curvature beside it its line bends one way at it and about half as
 * much the other way on both sides. A crease bends one way alone. At an end of the line the two look the same: both
 * count.
 */
function standsOut(line: Line, index: number, least: number): boolean {
  const { size } = line;
  const isEnd = index === 0 || index === size - 1;
  let [sum, count] = [0, 0];
  for (const step of beside) {
    const secondDifference = secondDifferenceAt(line, index + step);
    if (Number.isNaN(secondDifference)) continue;
    sum += secondDifference;
    count += 1;
  }
  const usual = sum / count;
  const tip = secondDifferenceAt(line, Math.min(Math.max(index, 1), size - 2)) - usual;
  if (!(Math.abs(tip) > least)) return false;
  for (const step of beside) {
    const secondDifference = secondDifferenceAt(line, index + step);
    if (!Number.isNaN(secondDifference) && !(SPIKE * Math.abs(secondDifference - usual) <= Math.abs(tip)))
      return false;
  }
  const isHalf = (share: number) => !(share > -0.25);
  return (
    isEnd ||
    (isHalf((secondDifferenceAt(line, index - 1) - usual) / tip) &&
      isHalf((secondDifferenceAt(line, index + 1) - usual) / tip))
  );
}

/** How far from a place its line bends as the ground does. */
const beside = [-3, -2, 2, 3];

/** The second difference of a line; NaN where it has none. */
function secondDifferenceAt({ heights, size, first, stride }: Line, index: number): number {
  if (index < 1 || index > size - 2) return NaN;
  const place = first + index * stride;
  return heights[place - stride] + heights[place + stride] - 2 * heights[place];
}
