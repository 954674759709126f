import { isVisible } from '../../core/surface/rayHit';
import type { Surface } from '../../core/surface/surface';
import { worldFromUnit, type WorldPoint } from '../../core/surface/world';
import { blockOutline } from './blockOutline';

/** From where the block is seen: degrees of the compass and above the horizon. */
export interface Bearing {
  readonly azimuth: number;
  readonly elevation: number;
}

/** South-west, more or less: the sun in the north-west stands to the left of all of them. In order of preference. */
const AZIMUTHS = [214, 222, 206, 230, 238, 245];
const ELEVATIONS = [35, 38.5, 42];
/** A small pane can only be filled from where a block looks narrow or high: turned less, seen more from above. */
const MORE_AZIMUTHS = [198];
const MORE_ELEVATIONS = [46, 50];
/** In a pane filling it counts as much as this share of the lowest ground. */
const FILL_WEIGHT = 0.6;
const DISTANCE = 8;
/** A view of the minimum counts as much as this share of the lowest ground. */
const MINIMUM_WEIGHT = 2;
/** Another view must show this much more of the valley to be taken before an earlier one. */
const MARGIN = 0.03;

/** The room for a block in CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The first view of surfaces: their minima and as much as possible of their lowest tenths are in sight. In a pane among
 * others, whose room is given, the blocks are also to fill it.
 */
export function firstCamera(surfaces: readonly Surface[], room?: Room): Bearing {
  const bearings = room
    ? bearingsOf([...ELEVATIONS, ...MORE_ELEVATIONS], [...AZIMUTHS, ...MORE_AZIMUTHS])
    : bearingsOf(ELEVATIONS, AZIMUTHS);
  const fills = room && fillsOf(room, surfaces.flatMap(blockOutline), bearings);
  const places = surfaces.map((surface) => ({
    surface,
    lowest: lowestPoint(surface),
    valley: lowestTenth(surface),
  }));
  let [best] = bearings;
  let bestScore = -Infinity;
  bearings.forEach((bearing, index) => {
    const eye = eyeAt(bearing, DISTANCE);
    const scores = places.map(({ surface, lowest, valley }) => {
      const seen =
        valley.filter((point) => isVisible(surface, point, eye)).length / Math.max(1, valley.length);
      return seen + (lowest && isVisible(surface, lowest, eye) ? MINIMUM_WEIGHT : 0);
    });
    const fill = fills ? FILL_WEIGHT * fills[index] : 0;
    const score = scores.reduce((sum, of) => sum + of, 0) / scores.length + fill;
    if (score <= bestScore + MARGIN) return;
    best = bearing;
    bestScore = score;
  });
  return best;
}

function bearingsOf(elevations: readonly number[], azimuths: readonly number[]): Bearing[] {
  return elevations.flatMap((elevation) => azimuths.map((azimuth) => ({ azimuth, elevation })));
}

/** The eye's place on a sphere around the foot of the block, in world units. */
export function eyeAt({ azimuth, elevation }: Bearing, distance: number): WorldPoint {
  const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
  return {
    x: distance * Math.sin(turn) * Math.cos(rise),
    y: distance * Math.sin(rise),
    z: -distance * Math.cos(turn) * Math.cos(rise),
  };
}

/** How much of a room points can fill from each bearing, seen from afar; 1 for the most. */
function fillsOf(room: Room, points: readonly WorldPoint[], bearings: readonly Bearing[]): number[] {
  const fills = bearings.map(({ azimuth, elevation }) => {
    const [turn, rise] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180];
    const away = points.map(({ x, z }) => z * Math.cos(turn) - x * Math.sin(turn));
    const across = spanOf(points.map(({ x, z }) => x * Math.cos(turn) + z * Math.sin(turn)));
    const along = spanOf(points.map(({ y }, k) => y * Math.cos(rise) + away[k] * Math.sin(rise)));
    const scale = Math.min(room.width / across, room.height / along);
    return scale * across * scale * along;
  });
  const most = Math.max(...fills);
  return fills.map((fill) => fill / most);
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function lowestPoint(surface: Surface): WorldPoint | undefined {
  const k = surface.heights.indexOf(0);
  return k < 0 ? undefined : pointAt(surface, k);
}

function lowestTenth(surface: Surface): WorldPoint[] {
  const stride = Math.max(1, Math.floor(surface.size / 24));
  const points: WorldPoint[] = [];
  for (let row = 0; row < surface.size; row += stride) {
    for (let column = 0; column < surface.size; column += stride) {
      const point = pointAt(surface, row * surface.size + column);
      if (!Number.isNaN(point.y)) points.push(point);
    }
  }
  return points.sort((p, q) => p.y - q.y).slice(0, Math.ceil(points.length / 10));
}

function pointAt(surface: Surface, k: number): WorldPoint {
  const last = surface.size - 1;
  return worldFromUnit(surface, (k % surface.size) / last, Math.floor(k / surface.size) / last);
}
