import { placesBesideHoles, spikes, spreadPlaces } from '../core/landscape/doubtfulPlaces';
import { finiteExtremes, type HeightField } from '../core/landscape/heightField';
import type { Precision } from '../core/objective/rowLosses';
import { heights, type HeightMode } from '../core/heights';
import { reliefIn } from './reliefs';

/** Places of a grid of 32 bits at which it is compared with 64. */
const compared = 81;
/** How far they may be off there, as a share of the drawn height: 1e-4 with room for the places between. */
const tolerance = 2.5e-5;

/** What 32 bits and 64 say at the same places of a grid. */
export interface Comparison {
  readonly quick: readonly number[];
  readonly exact: Float64Array;
}

/** The losses at some places of a grid, this closely. */
export type LossesAt = (places: readonly number[], precision: Precision) => Promise<Float64Array>;

interface ComparedField {
  readonly field: HeightField;
  readonly comparison?: Comparison;
}

/** What 64 bits say at some places that are spread over the grid, and at its ends. */
export async function comparedWithExact(
  { heights, reference, min, max }: HeightField,
  lossesAt: LossesAt,
): Promise<Comparison> {
  const ends = [min, max].map((end) => heights.indexOf(Math.fround(end - reference)));
  const places = [...spreadPlaces(compared, heights.length), ...ends.filter((place) => place >= 0)];
  const quick = places.map((place) => heights[place] + reference);
  return { quick, exact: await lossesAt(places, 'f64') };
}

/** The same field with the losses of more digits where a wall may stand. */
export async function withWalls(
  field: HeightField,
  precision: Precision,
  lossesAt: LossesAt,
): Promise<HeightField> {
  const rims = precision === 'f32' ? placesBesideHoles(field) : [];
  const tips = spikes(field);
  if (rims.length + tips.length === 0) return field;
  const [atRims, atTips] = await Promise.all([lossesAt(rims, 'f64'), lossesAt(tips, 'oracle')]);
  const losses = Float64Array.from(field.heights, (height) => height + field.reference);
  rims.forEach((place, k) => (losses[place] = atRims[k]));
  tips.forEach((place, k) => (losses[place] = atTips[k]));
  const heights = Float32Array.from(losses, (loss) => loss - field.reference);
  return { ...field, heights, ...finiteExtremes(losses) };
}

/** Whether a grid shows as much of its drawn heights as 64 bits would; ranks change with the last digit. */
export function isCloseEnough({ field, comparison }: ComparedField, height: HeightMode): boolean {
  if (!comparison) return true;
  if (heights[height].ofShares) return false;
  const { top, heightFromValue } = reliefIn(height, field);
  const drawn = (value: number) => Math.min(heightFromValue(value), top);
  const { quick, exact } = comparison;
  // Ground that is level in 32 bits may not be so in 64.
  if (top === 0) return quick.every((value, k) => Object.is(value, exact[k]));
  return quick.every((value, k) => {
    if (Number.isFinite(value) !== Number.isFinite(exact[k])) return false;
    return !Number.isFinite(value) || Math.abs(drawn(value) - drawn(exact[k])) <= tolerance * top;
  });
}
