import type { ViewChoice } from '../experiment/experiment';
import type { HeightField } from '../landscape/heightField';
import { heights } from '../heights';
import { perObject } from '../remembering';
import { differenceOf, type Difference, type HeightUnit } from './difference';
import type { Surface } from './surface';
import { surfaceIn, surfacesOf, type Drawn } from './drawn';

/** Two ranges in one space: heights are comparable in their unit. */
export interface DrawnPair {
  /** Their places in the list of losses. */
  readonly places: readonly [first: number, second: number];
  readonly first: Drawn;
  readonly second: Drawn;
  readonly difference: Difference;
}

/** The two of the drawn ranges that the experiment compares with each other; made once for all who ask. */
export const pairOf = perObject((drawn: readonly Drawn[]): DrawnPair => {
  const { experiment } = drawn[0];
  const places = experiment.view.pair;
  const fields = places.map((place) => drawn[place].field) as [HeightField, HeightField];
  const [first, second, unit] = inOneSpace(experiment.view, fields);
  return {
    places,
    first: { field: fields[0], surface: first, experiment },
    second: { field: fields[1], surface: second, experiment },
    difference: differenceOf(first, second, unit),
  };
});

/** In the same scale, or, each in its own, both as high as the first; shares of the ground are always in the same. */
function inOneSpace(
  view: ViewChoice,
  fields: readonly [HeightField, HeightField],
): [Surface, Surface, HeightUnit] {
  const own = fields.map((field) => surfaceIn(view, field));
  const [first, second] = own;
  const isSameKind = Boolean(first.log) === Boolean(second.log);
  const isRank = heights[view.height].ofShares;
  if (isRank || (view.scale === 'same' && isSameKind)) {
    const [one, other] = surfacesOf({ ...view, scale: 'same' }, fields);
    return [one, other, isRank ? 'rank' : first.log ? 'decade' : 'loss'];
  }
  if (!(first.top > 0 && second.top > 0)) return [first, second, 'share'];
  const scale = (second.verticalScale * first.top) / second.top;
  return [first, surfaceIn(view, fields[1], scale), 'share'];
}
