import { MathUtils, type Vector3 } from 'three';
import type { Bearing } from '../../core/camera/bearing';
import type { Outlook } from '../../core/outlooks/outlook';
import { TARGET } from './frameBlock';

/** How the range is looked at: places in world units. */
export interface SeenCamera extends Partial<Bearing> {
  readonly outlook: Outlook;
  /** How much larger than the whole block in its room. */
  readonly zoom?: number;
  /** The point of the ground that the eye looks at, or that it stands on. */
  readonly at?: { readonly x: number; readonly z: number };
}

/** How it is asked to be looked at. */
export interface AskedCamera extends SeenCamera {
  /** Another object is another request; one request may lie elsewhere in the world of another region. */
  readonly request: object;
}

/** Flatter than this the line of sight meets the ground too far away. */
const FLATTEST = -0.01;
/** Less than these is no turn, no zoom and no step aside. */
const [SAME_ZOOM, SAME_PLACE] = [0.002, 0.001];

/**
 * Where an eye stands that looks at a point: its bearing, and the point and zoom where they are not the usual ones. Points
 * are told by where the line of sight meets the foot of the block, unless the eye goes along with one above it.
 */
export function cameraAt(
  eye: Vector3,
  lookedAt: Vector3,
  framed: number,
  goesAlong = false,
): Omit<SeenCamera, 'outlook'> {
  const sight = lookedAt.clone().sub(eye);
  const length = sight.length();
  const isFlat = goesAlong || sight.y / length >= FLATTEST;
  const away = isFlat ? length : ((TARGET.y - eye.y) / sight.y) * length;
  const place = eye.clone().addScaledVector(sight, away / length);
  const zoom = framed / away;
  const isAside = !goesAlong && Math.hypot(place.x - TARGET.x, place.z - TARGET.z) > SAME_PLACE;
  return {
    azimuth: MathUtils.euclideanModulo(MathUtils.radToDeg(Math.atan2(-sight.x, sight.z)), 360),
    elevation: MathUtils.radToDeg(Math.asin(-sight.y / length)),
    ...(Math.abs(zoom - 1) > SAME_ZOOM && { zoom }),
    ...(isAside && { at: { x: place.x, z: place.z } }),
  };
}
