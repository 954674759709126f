import { cos, sin } from '../math/elementary';
import type { Surface } from '../surface/surface';
import type { UnitPoint, WorldPoint } from '../surface/world';
import { eyeAt, type Bearing } from './bearing';
import { blockOutline } from './blockOutline';
import { isAnySeen, lowestGround, lowestPlace, lowestTenth, placesOf, shareSeen, thinned } from './sight';

/**
 * From the south-west, more or less: the sun, fixed in the north-west of the map, stands to the left of all of them and
 * never behind the eye. The usual one first.
 */
const AZIMUTHS = [208, 200, 216, 192, 224, 184, 232, 176, 240, 168, 248, 256];
const ELEVATIONS = [34, 31, 38, 42, 46, 50, 55, 60, 66, 72, 78];
/** From where the valleys are counted. */
const DISTANCE = 8;

/** What counts for a bearing; the lowest ground and the starts before all else. */
const LOW_GROUND = 5;
const START = 5;
const LOWEST = 0.45;
const FILL = 0.6;
/** Against it: as much wall as ground is high; how far it is from the usual one, a quarter turn and a rise to the zenith. */
const WALLS = 1.2;
const TURN = 0.2;
const RISE = 1.2;

/** What is to be seen: surfaces under one camera, and where walkers start. */
export interface Seen {
  readonly surfaces: readonly Surface[];
  readonly starts: readonly UnitPoint[];
}

/** The room for a block in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The first view: the lowest drawn place of every surface, or low ground right beside it where it is a pit, and the
 * starts are in sight, then as much as possible of the
 * lowest tenths, and the block fills its room.
 */
export function firstBearing(seen: Seen, room: Room): Bearing {
  const bearings = ELEVATIONS.flatMap((elevation) => AZIMUTHS.map((azimuth) => ({ azimuth, elevation })));
  const fills = fillsOf(room, seen.surfaces.flatMap(blockOutline), bearings);
  const ranges = seen.surfaces.map((surface) => ({
    surface,
    lowest: lowestPlace(surface),
    low: lowestGround(surface),
    starts: placesOf(surface, seen.starts),
    valley: lowestTenth(surface),
    thin: thinned(surface),
    walls: wallsOf(surface),
  }));
  let [best] = bearings;
  let bestScore = -Infinity;
  bearings.forEach((bearing, index) => {
    const eye = eyeAt(bearing, DISTANCE);
    const meanOf = (sight: (range: (typeof ranges)[number]) => number): number =>
      ranges.reduce((sum, range) => sum + sight(range), 0) / Math.max(1, ranges.length);
    const places = meanOf(
      ({ surface, lowest, low, starts }) =>
        (isAnySeen(surface, low, eye) ? LOW_GROUND : 0) +
        LOWEST * shareSeen(surface, lowest, eye) +
        START * shareSeen(surface, starts, eye),
    );
    const walls = meanOf((range) => shareOfWalls(range.walls, bearing));
    const score = places + FILL * fills[index] - WALLS * walls - effortOf(bearing);
    // All of the valley counts as 1: most bearings need not be asked about it.
    if (score + 1 <= bestScore) return;
    const whole = score + meanOf(({ thin, valley }) => shareSeen(thin, valley, eye));
    if (whole <= bestScore) return;
    best = bearing;
    bestScore = whole;
  });
  return best;
}

/** Whether the lowest ground and all starts are in sight. */
export function isShownFrom(bearing: Bearing, { surfaces, starts }: Seen): boolean {
  const eye = eyeAt(bearing, DISTANCE);
  return surfaces.every(
    (surface) =>
      isAnySeen(surface, lowestGround(surface), eye) &&
      shareSeen(surface, placesOf(surface, starts), eye) === 1,
  );
}

/** How high the ground stands at each rim, as a share of the highest. */
interface Walls {
  readonly south: number;
  readonly west: number;
  readonly east: number;
}

function wallsOf({ heights, size, top }: Surface): Walls {
  const last = size - 1;
  const meanAlong = (placeOf: (k: number) => number): number => {
    const rim = Array.from({ length: size }, (_, k) => heights[placeOf(k)]).filter((height) => height > 0);
    return top > 0 ? rim.reduce((sum, height) => sum + height, 0) / size / top : 0;
  };
  return {
    south: meanAlong((k) => k),
    west: meanAlong((k) => k * size),
    east: meanAlong((k) => k * size + last),
  };
}

/** How high the walls are that face an eye in the south, each as wide as it is seen. */
function shareOfWalls({ south, west, east }: Walls, { azimuth }: Bearing): number {
  const turn = (azimuth * Math.PI) / 180;
  const [along, across] = [Math.abs(cos(turn)), Math.abs(sin(turn))];
  return (along * south + across * (sin(turn) < 0 ? west : east)) / (along + across);
}

function effortOf({ azimuth, elevation }: Bearing): number {
  const turn = Math.abs(azimuth - AZIMUTHS[0]) / 90;
  const rise = Math.abs(elevation - ELEVATIONS[0]) / (90 - ELEVATIONS[0]);
  return TURN * turn + RISE * rise;
}

/** How much of a room points can fill from each bearing, seen from afar; 1 for the most. */
function fillsOf(room: Room, points: readonly WorldPoint[], bearings: readonly Bearing[]): number[] {
  const fills = bearings.map(({ azimuth, elevation }) => {
    const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
    const [east, south, up, level] = [cos(turn), sin(turn), sin(rise), cos(rise)];
    const across = spanOf(points.map(({ x, z }) => x * east + z * south));
    const along = spanOf(points.map(({ x, y, z }) => y * level + (z * east - x * south) * up));
    const scale = Math.min(room.width / across, room.height / along);
    return scale * across * scale * along;
  });
  const most = Math.max(...fills);
  return fills.map((fill) => fill / most);
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
