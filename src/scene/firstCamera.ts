import { isVisible } from '../core/relief/rayHit';
import type { Relief } from '../core/relief/relief';
import { worldFromUnit, type WorldPoint } from '../core/relief/world';

/** From where the block is seen: degrees of the compass and above the horizon. */
export interface Bearing {
  readonly azimuth: number;
  readonly elevation: number;
}

/** South-west, more or less: the sun in the north-west stands to the left of all of them. In order of preference. */
const AZIMUTHS = [214, 222, 206, 230, 238, 245];
const ELEVATIONS = [35, 38.5, 42];
const DISTANCE = 8;
/** A view of the minimum counts as much as this share of the lowest ground. */
const MINIMUM_WEIGHT = 2;
/** Another view must show this much more of the valley to be taken before an earlier one. */
const MARGIN = 0.03;

/** The first view of reliefs: their minima and as much as possible of their lowest tenths are in sight. */
export function firstCamera(reliefs: readonly Relief[]): Bearing {
  const grounds = reliefs.map((relief) => ({
    relief,
    lowest: lowestPoint(relief),
    valley: lowestTenth(relief),
  }));
  let best: Bearing = { azimuth: AZIMUTHS[0], elevation: ELEVATIONS[0] };
  let bestScore = -Infinity;
  for (const elevation of ELEVATIONS) {
    for (const azimuth of AZIMUTHS) {
      const eye = eyeAt({ azimuth, elevation }, DISTANCE);
      const scores = grounds.map(({ relief, lowest, valley }) => {
        const seen =
          valley.filter((point) => isVisible(relief, point, eye)).length / Math.max(1, valley.length);
        return seen + (lowest && isVisible(relief, lowest, eye) ? MINIMUM_WEIGHT : 0);
      });
      const score = scores.reduce((sum, of) => sum + of, 0) / scores.length;
      if (score <= bestScore + MARGIN) continue;
      best = { azimuth, elevation };
      bestScore = score;
    }
  }
  return best;
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

function lowestPoint(relief: Relief): WorldPoint | undefined {
  const k = relief.heights.indexOf(0);
  return k < 0 ? undefined : pointAt(relief, k);
}

function lowestTenth(relief: Relief): WorldPoint[] {
  const stride = Math.max(1, Math.floor(relief.size / 24));
  const points: WorldPoint[] = [];
  for (let row = 0; row < relief.size; row += stride) {
    for (let column = 0; column < relief.size; column += stride) {
      const point = pointAt(relief, row * relief.size + column);
      if (!Number.isNaN(point.y)) points.push(point);
    }
  }
  return points.sort((p, q) => p.y - q.y).slice(0, Math.ceil(points.length / 10));
}

function pointAt(relief: Relief, k: number): WorldPoint {
  const last = relief.size - 1;
  return worldFromUnit(relief, (k % relief.size) / last, Math.floor(k / relief.size) / last);
}
