import { heightArray, type HeightArray } from './heightArray';
import type { Descent } from '../objective/descend';
import type { PlaneObjective } from './planeObjective';
import type { Precision } from '../objective/rowLosses';
import { coordinateAt, type Domain, type ScaledAxis } from '../planeUnits';

const LARGEST_REFERENCE = 1e300;

/** The loss over size x size points of a plane, both ends of each axis included. */
export interface HeightField {
  readonly size: number;
  readonly domain: Domain;
  /** Heights are stored relative to this loss, so that a deep zoom does not stair-step in 32 bits. */
  readonly reference: number;
  /** loss - reference at [j * size + i], i along a, j along b; NaN and infinities are results. */
  readonly heights: HeightArray;
  /** 1 where the gradient is exactly zero, same order as heights. */
  readonly flat: Uint8Array;
  /** Whether the loss jumps between level terraces: its slopes mean nothing. */
  readonly piecewiseConstant: boolean;
  /** Smallest and largest finite loss; NaN when no height is finite. */
  readonly min: number;
  readonly max: number;
  /** How the fit that the plane goes through was found, where it goes through one. */
  readonly fit?: Descent | undefined;
}

/** Whether all finite heights are the same within rounding. */
export function isLevel({ min, max }: Pick<HeightField, 'min' | 'max'>): boolean {
  return max - min <= 1e-14 * Math.max(Math.abs(min), Math.abs(max));
}

/** Which grid points: rows from `fromRow` to before `toRow` of a size x size grid over the domain. */
export interface GridRows {
  readonly size: number;
  readonly domain: Domain;
  readonly fromRow: number;
  readonly toRow: number;
  /** The oracle unless stated. */
  readonly precision?: Precision;
}

/** Some places ([j * size + i]) of a size x size grid over the domain. */
export interface GridPlaces {
  readonly size: number;
  readonly domain: Domain;
  readonly places: readonly number[];
  readonly precision: Precision;
}

interface EvaluatedRows {
  /** Row by row. */
  readonly losses: Float64Array;
  /** 1 where the gradient is exactly zero. */
  readonly flat: Uint8Array;
}

/** Grid coordinates along one axis, both ends included; evenly spaced in the axis's scale. */
export function gridCoordinates(
  axis: ScaledAxis,
  range: readonly [number, number],
  size: number,
): Float64Array {
  const coordinates = new Float64Array(size);
  for (let index = 0; index < size; index++)
    coordinates[index] = coordinateAt(axis, range, index / (size - 1));
  return coordinates;
}

/** The losses and the zero-slope mask of some rows of a grid. */
export function evaluateRows(
  plane: PlaneObjective,
  { size, domain, fromRow, toRow, precision = 'oracle' }: GridRows,
): EvaluatedRows {
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const losses = new Float64Array((toRow - fromRow) * size);
  const flat = new Uint8Array(losses.length);
  const rowLosses = plane.rows(domain, precision);
  for (let row = fromRow; row < toRow; row++) losses.set(rowLosses(a, b[row]), (row - fromRow) * size);
  if (plane.piecewiseConstant) return { losses, flat: flat.fill(1) };
  const slopeOf = precision === 'oracle' ? plane : plane.compiled;
  const point = new Float64Array(2);
  for (let row = fromRow, first = 0; row < toRow; row++, first += size) {
    for (let column = 0; column < size; column++) {
      const at = first + column;
      // Ground without slope is level to the last bit; the rest need not be asked.
      const isLevel =
        (column > 0 && losses[at - 1] === losses[at]) || (column < size - 1 && losses[at + 1] === losses[at]);
      if (!isLevel) continue;
      point[0] = a[column];
      point[1] = b[row];
      flat[at] = slopeOf.gradient(point).every((slope) => slope === 0) ? 1 : 0;
    }
  }
  return { losses, flat };
}

/** Losses by the places of a grid. */
export type LossesByPlace = ReadonlyMap<number, number>;

/** The losses at some places of a grid. */
export function lossesAt(
  plane: PlaneObjective,
  { size, domain, places, precision }: GridPlaces,
): LossesByPlace {
  const a = gridCoordinates(plane.axes[0], domain.a, size);
  const b = gridCoordinates(plane.axes[1], domain.b, size);
  const rowLosses = plane.rows(domain, precision);
  const lossAt = (place: number): number => {
    const i = place % size;
    return rowLosses(a.subarray(i, i + 1), b[(place - i) / size])[0];
  };
  return new Map(places.map((place) => [place, lossAt(place)]));
}

/**
 * The loss that heights are stored relative to: the middle of the domain, or 0 where that is not finite or so large that
 * the difference of another loss might not be.
 */
export function referenceLoss(plane: PlaneObjective, { a, b }: Domain): number {
  const loss = plane.value(Float64Array.of((a[0] + a[1]) / 2, (b[0] + b[1]) / 2));
  return Math.abs(loss) <= LARGEST_REFERENCE ? loss : 0;
}

/** A height field of all rows at once. */
export function heightField(plane: PlaneObjective, size: number, domain: Domain): HeightField {
  const reference = referenceLoss(plane, domain);
  const { losses, flat } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size });
  const { piecewiseConstant } = plane;
  const fit = plane.fit();
  return { size, domain, flat, piecewiseConstant, ...relativeHeights(losses, reference), fit };
}

/** Losses as a field holds them, with their ends. */
export function relativeHeights(
  losses: Float64Array,
  reference: number,
): Pick<HeightField, 'heights' | 'reference' | 'min' | 'max'> {
  const ends = finiteExtremes(losses);
  const heights = heightArray(losses.length, { ...ends, reference });
  for (let k = 0; k < losses.length; k++) heights[k] = losses[k] - reference;
  return { heights, reference, ...ends };
}

/** The smallest and largest finite number; NaN when there is none. */
export function finiteExtremes(losses: HeightArray): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const loss of losses) {
    if (!Number.isFinite(loss)) continue;
    if (loss < min) min = loss;
    if (loss > max) max = loss;
  }
  return min <= max ? { min, max } : { min: NaN, max: NaN };
}
