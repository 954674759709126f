import type { CameraControlsImpl } from '@react-three/drei';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Vector3 } from 'three';
import type { Domain } from '../../core/planeUnits';

/** A part of the drawn region, or more than it, in unit coordinates. */
export type UnitRegion = Domain;

/** Nearer than this share of the framed distance half the region is drawn, farther than the other twice of it. */
const NEAR = 0.5;
const FAR = 1.5;

/**
 * Asks for the region in view when the visitor zooms in or out past it, and moves the camera with the ground when that
 * region comes. Answers what to call at every movement of the controls.
 */
export function useRegionZoom(
  controls: RefObject<CameraControlsImpl | null>,
  framed: RefObject<{ readonly placed: number }>,
  domain: Domain,
  onRegion: ((region: UnitRegion) => boolean) | undefined,
): () => void {
  const asked = useRef<Domain>(undefined);
  const drawn = useRef(domain);

  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = domain;
    const isAnswer = asked.current === before && before !== domain;
    asked.current = undefined;
    if (isAnswer && controls.current) moveWithRegion(controls.current, before, domain);
  }, [controls, domain]);

  return () => {
    if (!controls.current || !onRegion || asked.current) return;
    const share = controls.current.distance / framed.current.placed;
    if (share >= NEAR && share <= FAR) return;
    const target = controls.current.getTarget(new Vector3());
    const half = share < NEAR ? 0.25 : 1;
    const [a, b] = [0.5 + 0.5 * target.x, 0.5 - 0.5 * target.z].map((middle) =>
      Math.min(Math.max(middle, 0), 1),
    );
    const isComing = onRegion({ a: [a - half, a + half], b: [b - half, b + half] });
    asked.current = isComing ? drawn.current : undefined;
  };
}

/** The eye keeps its place over the ground: the world of the new region is the old one shifted and scaled. */
function moveWithRegion(controls: CameraControlsImpl, before: Domain, now: Domain): void {
  const eye = controls.getPosition(new Vector3());
  const target = controls.getTarget(new Vector3());
  const offset = eye.clone().sub(target);
  const [scaleA, scaleB] = [width(before.a) / width(now.a), width(before.b) / width(now.b)];
  target.x = worldAlong(target.x, before.a, now.a);
  target.z = -worldAlong(-target.z, before.b, now.b);
  eye.copy(target).addScaledVector(offset, Math.sqrt(scaleA * scaleB));
  void controls.setLookAt(eye.x, eye.y, eye.z, target.x, target.y, target.z, false);
}

/** World coordinate (-1 to 1 over the region) of the same parameter in another region. */
function worldAlong(
  world: number,
  before: readonly [number, number],
  now: readonly [number, number],
): number {
  const parameter = before[0] + 0.5 * (world + 1) * width(before);
  return (2 * (parameter - now[0])) / width(now) - 1;
}

function width([low, high]: readonly [number, number]): number {
  return high - low;
}
