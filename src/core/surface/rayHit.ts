import type { Surface } from './surface';
import { FLOOR, heightAt, type WorldPoint } from './world';

const HALVINGS = 14;

/**
 * Where a ray first goes below the surface, as a distance along its unit direction, or undefined. Marches the height
 * array in steps of half a cell, then halves the last step. World coordinates.
 */
export function rayHit(
  surface: Surface,
  origin: WorldPoint,
  direction: WorldPoint,
  reach = Infinity,
): number | undefined {
  const entry = boxSpan(surface, origin, direction);
  if (!entry) return undefined;
  const step = 1 / (surface.size - 1);
  const end = Math.min(entry.far, reach);
  let above = entry.near;
  // A ray that comes in through a wall starts below the surface: it has hit the wall, not the range.
  if (clearance(surface, origin, direction, above) < 0) return undefined;
  for (let distance = above + step; above < end; distance += step) {
    const next = Math.min(distance, end);
    if (clearance(surface, origin, direction, next) < 0)
      return halve(surface, origin, direction, above, next);
    above = next;
  }
  return undefined;
}

/** True when nothing of the surface stands between a point just above it and the eye. World coordinates. */
export function isVisible(surface: Surface, point: WorldPoint, eye: WorldPoint): boolean {
  const away = { x: eye.x - point.x, y: eye.y - point.y, z: eye.z - point.z };
  const length = Math.sqrt(away.x * away.x + away.y * away.y + away.z * away.z);
  const direction = { x: away.x / length, y: away.y / length, z: away.z / length };
  const lifted = { x: point.x, y: point.y + 0.01, z: point.z };
  return rayHit(surface, lifted, direction, length) === undefined;
}

function halve(
  surface: Surface,
  origin: WorldPoint,
  direction: WorldPoint,
  above: number,
  below: number,
): number {
  let [near, far] = [above, below];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = 0.5 * (near + far);
    if (clearance(surface, origin, direction, middle) < 0) far = middle;
    else near = middle;
  }
  return far;
}

/** Height of the ray above the surface; NaN over a hole, which therefore never counts as below. */
function clearance(surface: Surface, origin: WorldPoint, direction: WorldPoint, distance: number): number {
  const x = origin.x + distance * direction.x;
  const z = origin.z + distance * direction.z;
  const height = heightAt(surface, clampUnit(0.5 + 0.5 * x), clampUnit(0.5 - 0.5 * z));
  return origin.y + distance * direction.y - height;
}

/** Rounding puts the ends of the span a hair outside the block. */
function clampUnit(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** The part of a ray inside the block, from its floor to just above its top. */
function boxSpan(
  surface: Surface,
  origin: WorldPoint,
  direction: WorldPoint,
): { near: number; far: number } | undefined {
  let near = 0;
  let far = Infinity;
  const sides = [
    [origin.x, direction.x, -1, 1],
    [origin.y, direction.y, FLOOR, surface.top + 0.02],
    [origin.z, direction.z, -1, 1],
  ];
  for (const [start, slope, low, high] of sides) {
    if (slope === 0 && (start < low || start > high)) return undefined;
    if (slope === 0) continue;
    near = Math.max(near, Math.min((low - start) / slope, (high - start) / slope));
    far = Math.min(far, Math.max((low - start) / slope, (high - start) / slope));
  }
  return near < far ? { near, far } : undefined;
}
