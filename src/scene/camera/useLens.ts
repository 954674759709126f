import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useMemo, useRef, type RefObject } from 'react';
import { MathUtils, PerspectiveCamera } from 'three';

/** Around the middle of the block all of it and its shadow lies within so many world units. */
const AROUND = 7;
const NEAREST = 0.2;

interface LensFlight {
  readonly from: { readonly fieldOfView: number; readonly distance: number };
  readonly to: { readonly fieldOfView: number; readonly distance: number };
}

export interface Lens {
  /** To another field of view, in step with the flight to a distance, so that the picture does not leap. */
  readonly fly: (fieldOfView: number, distance: number, fly: boolean) => void;
}

/** The lens of the camera; a map is a lens so long that heights hardly move anything. */
export function useLens(controls: RefObject<CameraControlsImpl | null>): Lens {
  const camera = useThree((state) => state.camera);
  const flight = useRef<LensFlight>(undefined);
  useFrame(() => {
    if (!(camera instanceof PerspectiveCamera) || !controls.current?.enabled) return;
    const { distance } = controls.current;
    camera.near = Math.max(NEAREST, distance - AROUND);
    camera.far = distance + 3 * AROUND;
    if (!flight.current) return;
    const { from, to } = flight.current;
    const share = shareDone(flight.current, distance);
    camera.fov = Math.exp(MathUtils.lerp(Math.log(from.fieldOfView), Math.log(to.fieldOfView), share));
    if (share === 1) flight.current = undefined;
  });
  return useMemo(
    () => ({
      fly(fieldOfView, distance, fly) {
        if (!(camera instanceof PerspectiveCamera)) return;
        const from = { fieldOfView: camera.fov, distance: controls.current?.distance ?? distance };
        const isSame = Math.abs(camera.fov - fieldOfView) < 1e-6;
        flight.current = fly && !isSame ? { from, to: { fieldOfView, distance } } : undefined;
        if (!fly) camera.fov = fieldOfView;
      },
    }),
    [camera, controls],
  );
}

/** How much of a flight is done where the eye is now; all of one that goes nowhere. */
function shareDone({ from, to }: LensFlight, distance: number): number {
  const way = Math.log(to.distance / from.distance);
  if (Math.abs(way) < 0.05) return 1;
  const share = MathUtils.clamp(Math.log(distance / from.distance) / way, 0, 1);
  return share > 0.999 ? 1 : share;
}
