import { symmetricEigen2 } from '../math/linear';
import type { WorldPoint } from '../surface/world';
import { eyeAt, type Bearing } from './bearing';
import { compassDirection } from './compassDirection';
import type { Seen } from './firstBearing';
import { lowestPlace, lowestTenth, shareSeen, thinned } from './sight';

/** Low, so that its sides stand up; higher where the ground in front hides it. */
const ELEVATIONS = [20, 26, 32, 40, 50];
const DISTANCE = 8;
/** The sun of the map stands in the north-west. */
const SUN = 312;
/** Counts as much as a share of the valley. */
const LOWEST = 1;
const SUN_AHEAD = 0.1;
const RISE = 0.01;

/** Along the longest way through the lowest tenth of the ground, from the end that shows more of it. */
export function valleyBearing({ surfaces: [surface] }: Seen): Bearing {
  const thin = thinned(surface);
  const valley = lowestTenth(thin);
  const lowest = lowestPlace(surface);
  const along = directionOf(valley);
  const bearings = ELEVATIONS.flatMap((elevation) =>
    [along, (along + 180) % 360].map((azimuth) => ({ azimuth, elevation })),
  );
  const scores = bearings.map((bearing) => {
    const eye = eyeAt(bearing, DISTANCE);
    const seen = shareSeen(thin, valley, eye) + LOWEST * shareSeen(surface, lowest, eye);
    return seen - RISE * (bearing.elevation - ELEVATIONS[0]) + (isAhead(SUN, bearing) ? SUN_AHEAD : 0);
  });
  return bearings[scores.indexOf(Math.max(...scores))];
}

/** The compass direction, 0 to 180, in which places lie apart the most; north where they are one. */
function directionOf(places: readonly WorldPoint[]): number {
  if (places.length === 0) return 0;
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / places.length;
  const [x, z] = [meanOf(places.map((place) => place.x)), meanOf(places.map((place) => place.z))];
  const momentOf = (of: (dx: number, dz: number) => number) =>
    meanOf(places.map((place) => of(place.x - x, place.z - z)));
  const xx = momentOf((dx) => dx * dx);
  const xz = momentOf((dx, dz) => dx * dz);
  const zz = momentOf((_, dz) => dz * dz);
  const { vectors } = symmetricEigen2(xx, xz, zz);
  const [east, south] = vectors[0];
  return Math.round(compassDirection(east, south)) % 180;
}

/** Whether something at a direction of the compass lies before the eye and not behind it. */
function isAhead(direction: number, { azimuth }: Bearing): boolean {
  const turn = (((direction - azimuth - 180) % 360) + 360) % 360;
  return turn < 90 || turn > 270;
}
