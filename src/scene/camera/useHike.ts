import type { CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, type RefObject } from 'react';
import { MathUtils, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import type { Bearing } from '../../core/camera/bearing';
import { stepped, type Pace, type Stand } from '../../core/camera/step';
import type { Surface } from '../../core/surface/surface';
import { heightAt, unitFromWorld, worldFromUnit, type UnitPoint } from '../../core/surface/world';
import type { AskedCamera } from './askedCamera';
import { walkingKeys } from './walkingKeys';

/** Of the eyes above the ground, in world units. */
const EYES = 0.05;
/** The ground is near. */
const [NEAR, FAR] = [0.004, 30];
/** Seconds of the flight to the ground, and in which the eyes follow the ground. */
const [FLIGHT, SETTLE] = [0.6, 0.08];
/** Degrees a pixel of a drag, and how far one can look down and up. */
const [LOOK, LOWEST, HIGHEST] = [0.18, -70, 50];

export interface Hiker {
  /** Where somebody stands who has not walked yet. */
  readonly start: UnitPoint;
  /** What is asked of them by other means than keys. */
  readonly paceNow: () => Partial<Pace>;
  /** Told in every frame in which they have moved. */
  readonly onStand: (stand: Stand) => void;
}

interface HikeProps extends Hiker {
  readonly controls: RefObject<CameraControlsImpl | null>;
  readonly asked: AskedCamera;
  readonly surface: Surface;
  readonly bearingNow: () => Bearing;
  readonly isOnFoot: boolean;
  readonly flies: boolean;
}

/** The eye walks on the range, by keys, by drags that look around, and as it is asked. */
export function useHike({
  controls,
  asked,
  surface,
  bearingNow,
  isOnFoot,
  flies,
  ...hiker
}: HikeProps): void {
  const camera = useThree((state) => state.camera);
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const stand = useRef<Stand>(undefined);
  const eyes = useRef(0);
  const flight = useRef({ done: 1, from: new Vector3(), looked: new Quaternion(), fieldOfView: 0 });
  const keys = useRef<ReturnType<typeof walkingKeys>>(undefined);
  const now = useRef({ ...hiker, asked, bearingNow, surface });
  useEffect(() => {
    now.current = { ...hiker, asked, bearingNow, surface };
  });

  useEffect(() => {
    if (!isOnFoot || !(camera instanceof PerspectiveCamera)) return undefined;
    const orbit = controls.current;
    const { azimuth, elevation } = now.current.bearingNow();
    const { at } = now.current.asked;
    const { a, b } = at ? unitFromWorld(at) : now.current.start;
    stand.current = { a, b, heading: (azimuth + 180) % 360, pitch: -elevation };
    eyes.current = NaN;
    now.current.onStand(stand.current);
    flight.current = {
      done: flies ? 0 : 1,
      from: camera.position.clone(),
      looked: camera.quaternion.clone(),
      fieldOfView: camera.fov,
    };
    keys.current = walkingKeys(invalidate);
    const look = ({ buttons, movementX, movementY }: PointerEvent) => {
      if (!buttons || !stand.current) return;
      const { heading, pitch } = stand.current;
      stand.current = {
        ...stand.current,
        heading: MathUtils.euclideanModulo(heading - LOOK * movementX, 360),
        pitch: MathUtils.clamp(pitch + LOOK * movementY, LOWEST, HIGHEST),
      };
      now.current.onStand(stand.current);
      invalidate();
    };
    const place = canvas.parentElement?.closest<HTMLElement>('[role=application]') ?? canvas;
    place.addEventListener('pointermove', look);
    invalidate();
    return () => {
      place.removeEventListener('pointermove', look);
      keys.current?.dispose();
      keys.current = undefined;
      stand.current = undefined;
      // Flights away begin where the eye is now.
      const ahead = camera.position.clone().add(camera.getWorldDirection(new Vector3()));
      const { x, y, z } = camera.position;
      void orbit?.setLookAt(x, y, z, ahead.x, ahead.y, ahead.z, false);
    };
  }, [isOnFoot, asked.request, camera, canvas, controls, flies, invalidate]);

  useFrame((_, delta) => {
    if (!stand.current || !(camera instanceof PerspectiveCamera)) return;
    const seconds = Math.min(delta, 0.1);
    const { current: ground } = now;
    const pace: Pace = {
      forward: 0,
      right: 0,
      turn: 0,
      haste: 1,
      ...ground.paceNow(),
      ...keys.current?.paceNow(),
    };
    const isWalking = pace.forward !== 0 || pace.right !== 0 || pace.turn !== 0;
    if (isWalking) {
      stand.current = stepped(ground.surface, stand.current, pace, seconds);
      ground.onStand(stand.current);
    }
    const { a, b, heading, pitch } = stand.current;
    const { x, z } = worldFromUnit(ground.surface, a, b);
    const wanted = (heightAt(ground.surface, a, b) || 0) + EYES;
    const lag = Number.isNaN(eyes.current) || !flies ? 1 : 1 - Math.exp(-seconds / SETTLE);
    eyes.current = Number.isNaN(eyes.current) ? wanted : MathUtils.lerp(eyes.current, wanted, lag);
    camera.near = NEAR;
    camera.far = FAR;
    placeEye(camera, x, eyes.current, z, heading, pitch);
    const { done, from, looked, fieldOfView } = flight.current;
    const share = MathUtils.smoothstep(done, 0, 1);
    camera.fov = MathUtils.lerp(fieldOfView, asked.outlook.fieldOfView, share);
    if (done < 1) {
      camera.position.lerpVectors(from, camera.position.clone(), share);
      camera.quaternion.slerpQuaternions(looked, camera.quaternion.clone(), share);
      flight.current.done = Math.min(1, done + seconds / FLIGHT);
    }
    const isRising = Math.abs(eyes.current - wanted) > 1e-4;
    if (isWalking || isRising || done < 1) invalidate();
  });
}

function placeEye(
  camera: PerspectiveCamera,
  x: number,
  y: number,
  z: number,
  heading: number,
  pitch: number,
): void {
  const [turn, rise] = [MathUtils.degToRad(heading), MathUtils.degToRad(pitch)];
  camera.position.set(x, y, z);
  camera.lookAt(x + Math.sin(turn) * Math.cos(rise), y + Math.sin(rise), z - Math.cos(turn) * Math.cos(rise));
}
