import { hypot } from '../math/elementary';
import { isVisible } from '../surface/rayHit';
import type { Surface } from '../surface/surface';
import { worldFromUnit, type UnitPoint, type WorldPoint } from '../surface/world';

/** Places along each axis among which the lowest tenth is taken. */
const GRID = 18;

/** Points along each axis that are enough to tell what of a valley is hidden. */
const ENOUGH = 129;

/** Low is this share of the drawn height, and around so many world units; so many places of them are looked at. */
const LOW = 1 / 3;
const AROUND = 0.1;
const MOST = 40;

/** The lowest drawn place, the first of several; none of a surface without one. */
export function lowestPlace(surface: Surface): WorldPoint[] {
  let [lowest, place] = [Infinity, -1];
  surface.heights.forEach((height, k) => {
    if (height < lowest) [lowest, place] = [height, k];
  });
  return place < 0 ? [] : [placeAt(surface, place)];
}

/** The lowest place with the low ground right around it: whoever sees any of it sees where it goes down to. */
export function lowestGround(surface: Surface): WorldPoint[] {
  const { heights, top } = surface;
  const [lowest] = lowestPlace(surface);
  if (!lowest) return [];
  const places: WorldPoint[] = [];
  heights.forEach((height, k) => {
    if (height > LOW * top) return;
    const place = placeAt(surface, k);
    if (hypot(place.x - lowest.x, place.z - lowest.z) <= AROUND) places.push(place);
  });
  return [lowest, ...spread(places, MOST)];
}

/** The lowest tenth of places that are spread over a surface. */
export function lowestTenth(surface: Surface): WorldPoint[] {
  const stride = Math.max(1, Math.floor(surface.size / GRID));
  const places: WorldPoint[] = [];
  for (let row = 0; row < surface.size; row += stride) {
    for (let column = 0; column < surface.size; column += stride) {
      const place = placeAt(surface, row * surface.size + column);
      if (!Number.isNaN(place.y)) places.push(place);
    }
  }
  return places.sort((p, q) => p.y - q.y).slice(0, Math.ceil(places.length / 10));
}

/** Where points of the region lie on a surface; those outside and over holes are nowhere. */
export function placesOf(surface: Surface, points: readonly UnitPoint[]): WorldPoint[] {
  return points.map(({ a, b }) => worldFromUnit(surface, a, b)).filter(({ y }) => !Number.isNaN(y));
}

/** Whether an eye sees any of some places. */
export function isAnySeen(surface: Surface, places: readonly WorldPoint[], eye: WorldPoint): boolean {
  return places.length === 0 || places.some((place) => isVisible(surface, place, eye));
}

/** Which share of places an eye sees; all of none. */
export function shareSeen(surface: Surface, places: readonly WorldPoint[], eye: WorldPoint): number {
  if (places.length === 0) return 1;
  return places.filter((place) => isVisible(surface, place, eye)).length / places.length;
}

/** The same ground from fewer points: rays over it take less time. */
export function thinned(surface: Surface): Surface {
  const { size: whole, heights: all } = surface;
  const stride = Math.floor((whole - 1) / (ENOUGH - 1));
  if (stride < 2 || (whole - 1) % stride > 0) return surface;
  const size = (whole - 1) / stride + 1;
  const heights = new Float32Array(size * size);
  for (let k = 0; k < heights.length; k++)
    heights[k] = all[stride * (Math.floor(k / size) * whole + (k % size))];
  return { ...surface, size, heights };
}

/** Some of many places, evenly. */
function spread(places: readonly WorldPoint[], most: number): WorldPoint[] {
  const stride = Math.max(1, Math.ceil(places.length / most));
  return places.filter((_, k) => k % stride === 0);
}

function placeAt(surface: Surface, k: number): WorldPoint {
  const last = surface.size - 1;
  return worldFromUnit(surface, (k % surface.size) / last, Math.floor(k / surface.size) / last);
}
