import { cos, sin } from '../math/elementary';
import type { Surface } from '../surface/surface';
import { heightAt } from '../surface/world';

/** Somebody on foot: where in the drawn region, in shares of it, and where they look to, in degrees. */
export interface Stand {
  readonly a: number;
  readonly b: number;
  /** Of the compass. */
  readonly heading: number;
  /** Above the horizon. */
  readonly pitch: number;
}

/** What somebody wants: shares of the full pace, from -1 to 1. */
export interface Pace {
  readonly forward: number;
  readonly right: number;
  /** Clockwise. */
  readonly turn: number;
  /** How many times as fast as usual. */
  readonly haste: number;
}

/** World units and degrees a second. */
const WALK = 0.22;
const TURN = 80;
/** Uphill is slower. */
const TOIL = 1.5;
/** World units ahead in which the slope is felt. */
const AHEAD = 0.02;

/** Where somebody is after so many seconds; nobody steps over the rim of the region or into a hole. */
export function stepped(surface: Surface, stand: Stand, pace: Pace, seconds: number): Stand {
  const heading = (((stand.heading + TURN * pace.turn * seconds) % 360) + 360) % 360;
  const turned = { ...stand, heading };
  const length = Math.sqrt(pace.forward * pace.forward + pace.right * pace.right);
  if (length === 0) return turned;
  const angle = (heading * Math.PI) / 180;
  const east = (pace.forward * sin(angle) + pace.right * cos(angle)) / length;
  const north = (pace.forward * cos(angle) - pace.right * sin(angle)) / length;
  // The side of the block is two world units.
  const placeAfter = (way: number) => ({
    a: within(stand.a + 0.5 * way * east),
    b: within(stand.b + 0.5 * way * north),
  });
  const feel = placeAfter(AHEAD);
  const rise = (heightAt(surface, feel.a, feel.b) - heightAt(surface, stand.a, stand.b)) / AHEAD;
  const slow = 1 + TOIL * Math.max(0, Number.isNaN(rise) ? 0 : rise);
  const next = placeAfter((WALK * pace.haste * Math.min(1, length) * seconds) / slow);
  return Number.isNaN(heightAt(surface, next.a, next.b)) ? turned : { ...turned, ...next };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
