import { contoursOf } from './contours';
import type { Surface } from './surface';
import { valueTicks } from './valueTicks';
import { drawnHeight } from './drawnHeight';

/**
 * What the heights of two ranges are counted in: shares of each one's own drawn height, shares of the ground that lies
 * lower, losses above each one's lowest, or decades above it.
 */
export type HeightUnit = 'share' | 'rank' | 'loss' | 'decade';

/** How far one range stands above another where both are drawn. */
export interface Difference {
  readonly unit: HeightUnit;
  readonly size: number;
  /** First minus second at [j * size + i]; NaN where either has no finite loss. */
  readonly values: Float32Array;
  /** The shares of the ground on which either stands higher, and on which not both are a number; the rest is the same. */
  readonly firstHigher: number;
  readonly secondHigher: number;
  readonly open: number;
  /** By how much at most, not negative. */
  readonly firstMost: number;
  readonly secondMost: number;
}

/** Nearer than this share of the taller range two heights are the same: grids are computed in 32 bits. */
const SAME = 1e-4;

/** A height of a drawn range in a unit, as it is drawn: not above the cut. World height in. */
export function heightIn(unit: HeightUnit, { top, verticalScale }: Surface, height: number): number {
  const drawn = Math.min(height, top);
  if (unit !== 'share') return drawn / verticalScale;
  return top > 0 ? drawn / top : drawn * 0;
}

/** The difference of two ranges over their common grid points. */
export function differenceOf(first: Surface, second: Surface, unit: HeightUnit): Difference {
  const size = Math.min(first.size, second.size);
  const [one, other] = [first, second].map((surface) => (at: number): number => {
    const stride = (surface.size - 1) / (size - 1);
    const [column, row] = [at % size, Math.floor(at / size)];
    return heightIn(unit, surface, surface.heights[stride * (row * surface.size + column)]);
  });
  const values = Float32Array.from({ length: size * size }, (_, at) => one(at) - other(at));
  const tallest = Math.max(heightIn(unit, first, first.top), heightIn(unit, second, second.top));
  let [above, below, open, most, least] = [0, 0, 0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) {
      open += 1;
      continue;
    }
    if (value > SAME * tallest) above += 1;
    if (value < -SAME * tallest) below += 1;
    most = Math.max(most, value);
    least = Math.min(least, value);
  }
  return {
    unit,
    size,
    values,
    firstHigher: above / values.length,
    secondHigher: below / values.length,
    open: open / values.length,
    firstMost: above > 0 ? most : 0,
    secondMost: below > 0 ? -least : 0,
  };
}

/** The range whose height is a difference: as far down as up, so that zero lies in the middle of its ramp, times `exaggeration`. */
export function differenceSurface(difference: Difference, level: boolean, exaggeration = 1): Surface {
  const { size, values, firstMost, secondMost, open } = difference;
  // Where both are the same everywhere any scale does.
  const most = Math.max(firstMost, secondMost) || 1;
  const raw = Float64Array.from(values, (value) => value + most);
  const verticalScale = (exaggeration * drawnHeight(raw, size, 2 * most, level)) / (2 * most);
  const heights = Float32Array.from(raw, (height) => height * verticalScale);
  const top = 2 * most * verticalScale;
  const valueFromHeight = (height: number): number => height / verticalScale - most;
  const heightFromValue = (value: number): number => (value + most) * verticalScale;
  const axis = { mode: 'linear', lowest: -most, highest: most, top, log: undefined } as const;
  return {
    size,
    mode: 'linear',
    piecewiseConstant: level,
    heights,
    top,
    verticalScale,
    lowest: -most,
    highest: most,
    openShare: open,
    tintExponent: 1,
    contours: contoursOf('linear', -most, most, 2 * most, verticalScale, undefined),
    ticks: valueTicks({ ...axis, valueFromHeight, heightFromValue }),
    valueFromHeight,
    heightFromValue,
    zeroHeight: heightFromValue(0),
  };
}
