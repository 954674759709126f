import { doubtfulPlaces, spreadPlaces } from './doubtfulPlaces';
import { finiteExtremes, lossesAt, type HeightField, type LossesByPlace, type GridRows } from './heightField';
import type { Precision } from '../objective/rowLosses';
import type { PlaneObjective } from './planeObjective';

/** How far the drawn heights are from the oracle's, in a sample of the grid's points. */
export interface Exactness {
  readonly sample: number;
  /** The largest difference of two finite losses. */
  readonly worst: number;
  /** From the lowest to the highest loss. */
  readonly height: number;
}

/** Places of a grid of 32 bits at which it is compared with 64. */
const compared = 81;

/** What 32 bits and 64 say at the same places of a grid. */
export interface Comparison {
  readonly f32: readonly number[];
  readonly f64: readonly number[];
}

type Heights = Pick<HeightField, 'heights' | 'reference' | 'min' | 'max'>;

/** What 64 bits say of some rows of 32: at the places that are spread over the whole grid, and at the rows' own ends. */
export function exactLosses(plane: PlaneObjective, asked: GridRows, rows: Heights): LossesByPlace {
  const { size, domain, fromRow, toRow } = asked;
  const [first, end] = [fromRow * size, toRow * size];
  const spread = spreadPlaces(compared, size * size).filter((place) => place >= first && place < end);
  const places = [...spread, ...endsOf(rows).map((place) => first + place)];
  return lossesAt(plane, { size, domain, places, precision: 'f64' });
}

/** The same of the whole grid: its ends are among the ends of its rows. */
export function comparison(field: HeightField, exact: LossesByPlace): Comparison {
  const { heights, reference } = field;
  const places = [...spreadPlaces(compared, heights.length), ...endsAmong([...exact.keys()], heights)];
  return {
    f32: places.map((place) => heights[place] + reference),
    f64: places.map((place) => exact.get(place)!),
  };
}

/** The first places of the smallest and the largest loss of some rows; none where no loss is finite. */
function endsOf({ heights, reference, min, max }: Heights): number[] {
  const stored = (loss: number) =>
    heights instanceof Float32Array ? Math.fround(loss - reference) : loss - reference;
  return [min, max].map((end) => heights.indexOf(stored(end))).filter((place) => place >= 0);
}

/** The first of some places with the smallest height, and with the largest; none where no height is finite. */
function endsAmong(places: readonly number[], heights: HeightField['heights']): number[] {
  const ordered = places.filter((place) => Number.isFinite(heights[place])).sort((one, other) => one - other);
  if (ordered.length === 0) return [];
  const first = (isBetter: (height: number, best: number) => boolean) =>
    ordered.reduce((best, place) => (isBetter(heights[place], heights[best]) ? place : best));
  return [first((height, best) => height < best), first((height, best) => height > best)];
}

/** The losses where a wall may stand, of a grid that one alone has computed; of rows alone that cannot be seen. */
export function lossesAtWalls(
  plane: PlaneObjective,
  { size, domain, fromRow, toRow }: GridRows,
  rows: Heights,
  precision: Precision,
): LossesByPlace | undefined {
  if (toRow - fromRow < size) return undefined;
  const field = { ...rows, size, piecewiseConstant: plane.piecewiseConstant };
  const doubtful = doubtfulPlaces(field, precision);
  return new Map(doubtful.flatMap((places) => [...lossesAt(plane, { size, domain, ...places })]));
}

/** The same field with the losses of more digits at some places. */
export function withLosses(field: HeightField, losses: LossesByPlace): HeightField {
  if (losses.size === 0) return field;
  const { reference } = field;
  const heights = field.heights.slice();
  for (const [place, loss] of losses) heights[place] = loss - reference;
  // A height may have fewer digits than the loss that it was made of.
  const isOf = (height: number, loss: number) =>
    height === loss - reference || height === Math.fround(loss - reference);
  const lossOf = (height: number, end: number): number =>
    losses.get(heights.indexOf(height)) ?? (isOf(height, end) ? end : height + reference);
  const { min, max } = finiteExtremes(heights);
  return { ...field, heights, min: lossOf(min, field.min), max: lossOf(max, field.max) };
}
