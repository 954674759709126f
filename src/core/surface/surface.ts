import type { HeightArray } from '../landscape/heightArray';
import type { HeightField } from '../landscape/heightField';
import { heights as heightModes, type HeightMode } from '../heights';
import { log } from '../math/elementary';
import { contoursOf, type Contours } from './contours';
import { levelTransform, type HeightTransform, type LogScale } from './heightTransform';
import { spreadOf, type Spread } from './quantiles';
import { softenRims } from './softenRims';
import type { Tick } from './ticks';
import { valueTicks } from './valueTicks';
import { drawnHeight } from './drawnHeight';

/** Heights that cut peaks are cut at the 98th percentile when the summit is this many times as high. */
const TALL = 1.6;
/** Differences below this share of the loss are the rounding of doubles, not a range. */
const ROUNDING = 1e-14;
/** Heights that differ by less than this or by more than the largest number have no scale, contours or ticks. */
const LEAST_SPAN = 1e-300;

/** Of a field without a finite loss. */
const nothing: Spread = { lowest: NaN, median: NaN, high: NaN, highest: NaN };

/** A height field made ready to draw. World heights: 0 at the lowest finite loss, the side of the block is 2. */
export interface Surface {
  readonly size: number;
  readonly mode: HeightMode;
  readonly piecewiseConstant: boolean;
  /** World heights y at [j * size + i], i along a, j along b; NaN where the loss is not finite. */
  readonly heights: Float32Array;
  /** World height of the highest drawn point; 0 when all heights are equal. */
  readonly top: number;
  /** World heights per raw unit (loss, decade or share): give it to other surfaces to draw them to the same scale. */
  readonly verticalScale: number;
  /** Smallest and largest finite loss; NaN when there is none. */
  readonly lowest: number;
  readonly highest: number;
  /** The loss at which the range is cut, when it is cut; always to be said on screen. */
  readonly clippedAbove?: number;
  /** Share of the points without a finite loss, left open in the picture. */
  readonly openShare: number;
  /** The tint of height y stands at (y / top) ^ tintExponent of the ramp. */
  readonly tintExponent: number;
  readonly contours: Contours;
  readonly log?: LogScale;
  /** Labelled losses for the legend and the value axis; position is y / top. */
  readonly ticks: readonly Tick[];
  readonly valueFromHeight: (height: number) => number;
  /** Not clipped: a loss above the cut lies above the top. */
  readonly heightFromValue: (value: number) => number;
  /** Of the difference of two ranges: the world height at which both are as high. */
  readonly zeroHeight?: number;
}

interface SurfaceLook {
  readonly piecewiseConstant: boolean;
  readonly exaggeration?: number;
  readonly scale?: number;
}

/**
 * The surface of a height field; `scale` fixes the world heights per raw unit, else it follows from the slopes, times
 * `exaggeration`.
 */
export function surfaceFromField(
  field: HeightField,
  mode: HeightMode,
  { piecewiseConstant, exaggeration = 1, scale }: SurfaceLook,
): Surface {
  const spread = spreadOf(field.heights) ?? nothing;
  const span = spread.highest - spread.lowest;
  const rounding = ROUNDING * (Math.abs(field.reference) + Math.abs(spread.lowest));
  const flat = !(span > rounding && span >= LEAST_SPAN && span < Infinity);
  const way = heightModes[mode];
  const transform = flat ? levelTransform(spread.lowest) : way.transform(spread, field);
  const clip = way.cutsPeaks && !flat ? clipOf(spread) : undefined;
  const rawTop = flat ? 0 : transform.rawFromRelative(clip ?? spread.highest);
  const { raw, openShare } = rawHeights(field.heights, transform);
  const ownScale = flat ? 1 : drawnHeight(raw, field.size, rawTop, piecewiseConstant) / rawTop;
  const verticalScale = scale ?? exaggeration * ownScale;
  const top = rawTop * verticalScale;
  const heights = drawnHeights(raw, rawTop, verticalScale);
  const value = (relative: number): number => relative + field.reference;
  const [lowest, highest] = [value(spread.lowest), value(spread.highest)];
  const valueFromHeight = (height: number): number =>
    value(transform.relativeFromRaw(height / verticalScale));
  const heightFromValue = (loss: number): number =>
    transform.rawFromRelative(loss - field.reference) * verticalScale;
  const drawnTop = clip === undefined ? highest : value(clip);
  return {
    size: field.size,
    mode,
    piecewiseConstant,
    heights: piecewiseConstant ? softenRims(heights, field.size) : heights,
    top,
    verticalScale,
    lowest,
    highest,
    ...(clip !== undefined && { clippedAbove: drawnTop }),
    openShare,
    tintExponent: flat ? 1 : tintExponentOf(transform.rawFromRelative(spread.median) / rawTop),
    contours: contoursOf(mode, lowest, drawnTop, rawTop, verticalScale, transform.log),
    ...(transform.log && { log: transform.log }),
    ticks: valueTicks({
      mode,
      lowest,
      highest: drawnTop,
      top,
      log: transform.log,
      valueFromHeight,
      heightFromValue,
    }),
    valueFromHeight,
    heightFromValue,
  };
}

/** Raw heights of all points, NaN for holes, and the share of the holes. */
function rawHeights(heights: HeightArray, { rawFromRelative }: HeightTransform) {
  const raw = new Float64Array(heights.length);
  let open = 0;
  for (let k = 0; k < heights.length; k++) {
    const height = heights[k];
    const isFinite = height - height === 0;
    raw[k] = isFinite ? rawFromRelative(height) : NaN;
    if (!isFinite) open += 1;
  }
  return { raw, openShare: open / heights.length };
}

/** World heights, cut at the top. */
function drawnHeights(raw: Float64Array, rawTop: number, verticalScale: number): Float32Array {
  const heights = new Float32Array(raw.length);
  // Math.min keeps the NaN of a hole.
  for (let k = 0; k < raw.length; k++) heights[k] = Math.min(raw[k], rawTop) * verticalScale;
  return heights;
}

/** The relative loss at which a linear range is cut so that a few high points do not press the rest flat. */
function clipOf({ lowest, high, highest }: Spread): number | undefined {
  return high > lowest && highest - lowest > TALL * (high - lowest) ? high : undefined;
}

/** Bends the ramp so that the median height stands at 0.40 of it. */
function tintExponentOf(median: number): number {
  const exponent = log(0.4) / log(Math.max(0.02, Math.min(0.98, median)));
  return Math.max(0.55, Math.min(1.5, exponent));
}
