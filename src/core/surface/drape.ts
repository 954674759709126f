import type { Domain } from '../planeUnits';
import type { Surface } from './surface';
import { heightAt, unitFromPlane, type UnitPoint, type WorldPoint } from './world';

/** Numbers of one draped segment: x, y, z, step at its start, the same at its end, world length before it. */
export const SEGMENT_STRIDE = 9;

/** World height of the path above the ground, so that it does not sink between grid points. */
const LIFT = 0.006;
/** Pieces of a step shorter than this in world units are left out. */
const SHORTEST = 0.0022;
/** A path that leaps across the range thousands of times is draped more coarsely beyond this. */
const MOST_SEGMENTS = 60_000;

/**
 * A path laid over the surface as world segments (SEGMENT_STRIDE numbers each). Every step follows the ground between
 * its ends; parts outside the domain or over a hole are left out. `points` are plane coordinates, a and b in turn.
 */
export function drape(points: Float64Array, surface: Surface, domain: Domain): Float32Array {
  const piece = pieceLength(points, surface, domain);
  const segments: number[] = [];
  let along = 0;
  for (let step = 0; step + 1 < points.length / 2; step++) {
    const from = unitFromPlane(domain, points[2 * step], points[2 * step + 1]);
    const to = unitFromPlane(domain, points[2 * step + 2], points[2 * step + 3]);
    const inside = clipToUnit(from, to);
    if (!inside) continue;
    along = drapeStep(surface, from, to, inside, step, piece, along, segments);
  }
  return Float32Array.from(segments);
}

/** The world point of a walker at a step (a fraction is part of the way), or undefined outside the domain or over a hole. */
export function walkerAt(
  points: Float64Array,
  surface: Surface,
  domain: Domain,
  step: number,
): WorldPoint | undefined {
  const last = points.length / 2 - 1;
  const whole = Math.max(0, Math.min(last, Math.floor(step)));
  const next = Math.min(last, whole + 1);
  const share = Math.max(0, Math.min(1, step - whole));
  const from = unitFromPlane(domain, points[2 * whole], points[2 * whole + 1]);
  const to = unitFromPlane(domain, points[2 * next], points[2 * next + 1]);
  const a = share === 0 ? from.a : from.a + share * (to.a - from.a);
  const b = share === 0 ? from.b : from.b + share * (to.b - from.b);
  const y = heightAt(surface, a, b);
  return Number.isNaN(y) ? undefined : { x: 2 * a - 1, y, z: 1 - 2 * b };
}

/** Where a walker that is outside at a step was seen last; undefined when it has never been inside. */
export function exitBefore(
  points: Float64Array,
  surface: Surface,
  domain: Domain,
  step: number,
): WorldPoint | undefined {
  const last = points.length / 2 - 1;
  for (let before = Math.min(Math.ceil(step), last) - 1; before >= 0; before--) {
    const from = unitFromPlane(domain, points[2 * before], points[2 * before + 1]);
    const to = unitFromPlane(domain, points[2 * before + 2], points[2 * before + 3]);
    const inside = clipToUnit(from, to);
    // A step to nowhere (not a number) ends where it began.
    const share = inside ? inside[1] : 0;
    const [a, b] =
      share === 0 ? [from.a, from.b] : [from.a + share * (to.a - from.a), from.b + share * (to.b - from.b)];
    const y = heightAt(surface, within(a), within(b));
    if ((inside || isInside(from)) && !Number.isNaN(y))
      return { x: 2 * within(a) - 1, y, z: 1 - 2 * within(b) };
  }
  return undefined;
}

function isInside({ a, b }: UnitPoint): boolean {
  return a >= 0 && a <= 1 && b >= 0 && b <= 1;
}

/** Rounding at the rim must not push a clipped end outside. */
function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** The part of the line from one unit point to another that lies in the unit square, as shares of the line. */
export function clipToUnit(from: UnitPoint, to: UnitPoint): readonly [number, number] | undefined {
  let enter = 0;
  let leave = 1;
  const axes = [
    [from.a, to.a - from.a],
    [from.b, to.b - from.b],
  ];
  for (const [start, move] of axes) {
    if (!Number.isFinite(start) || !Number.isFinite(move)) return undefined;
    if (move === 0 && (start < 0 || start > 1)) return undefined;
    if (move === 0) continue;
    enter = Math.max(enter, Math.min(-start / move, (1 - start) / move));
    leave = Math.min(leave, Math.max(-start / move, (1 - start) / move));
  }
  return enter <= leave ? [enter, leave] : undefined;
}

function drapeStep(
  surface: Surface,
  from: UnitPoint,
  to: UnitPoint,
  [enter, leave]: readonly [number, number],
  step: number,
  piece: number,
  along: number,
  segments: number[],
): number {
  const run = 2 * (leave - enter) * distance(from, to);
  const pieces = Math.max(1, Math.ceil(run / piece));
  let length = along;
  let previous: readonly [number, number, number, number] | undefined;
  for (let k = 0; k <= pieces; k++) {
    const share = enter + ((leave - enter) * k) / pieces;
    const a = within(from.a + share * (to.a - from.a));
    const b = within(from.b + share * (to.b - from.b));
    const y = heightAt(surface, a, b);
    if (Number.isNaN(y)) {
      previous = undefined;
      continue;
    }
    const point = [2 * a - 1, y + LIFT, 1 - 2 * b, step + share] as const;
    if (previous) {
      segments.push(...previous, ...point, length);
      const [x, rise, z] = [point[0] - previous[0], point[1] - previous[1], point[2] - previous[2]];
      length += Math.sqrt(x * x + rise * rise + z * z);
    }
    previous = point;
  }
  return length;
}

/** World length of one piece: a cell of the grid, longer for very long paths. */
function pieceLength(points: Float64Array, surface: Surface, domain: Domain): number {
  let total = 0;
  for (let step = 0; step + 1 < points.length / 2; step++) {
    const from = unitFromPlane(domain, points[2 * step], points[2 * step + 1]);
    const to = unitFromPlane(domain, points[2 * step + 2], points[2 * step + 3]);
    const inside = clipToUnit(from, to);
    if (inside) total += 2 * (inside[1] - inside[0]) * distance(from, to);
  }
  return Math.max(SHORTEST, 2 / (surface.size - 1), total / MOST_SEGMENTS);
}

function distance(from: UnitPoint, to: UnitPoint): number {
  const [a, b] = [to.a - from.a, to.b - from.b];
  return Math.sqrt(a * a + b * b);
}
