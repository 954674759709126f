import { CameraControls, type CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { MathUtils, PerspectiveCamera, type Vector3 } from 'three';
import type { Domain } from '../../core/planeUnits';
import type { Surface } from '../../core/surface/surface';
import { eyeAt, firstCamera, type Bearing } from '../camera/firstCamera';
import { frameBlock, TARGET, type Insets } from '../camera/frameBlock';
import { useElementSize } from './useElementSize';
import { usePaneUnderPointer } from './usePaneUnderPointer';
import { useRegionZoom, type UnitRegion } from '../camera/useRegionZoom';
import { useShiftToPan } from '../camera/useShiftToPan';

/** Seconds in which the picture's shift closes two thirds of its way. */
const SHIFT_TIME = 0.15;

/** How much of the distance is left after a flight to a point. */
const CLOSER = 0.6;

/** What the app can ask of the camera; false cuts instead of flying. */
export interface ViewHandle {
  /** Back to the first view: chosen anew for the present surface, the whole block framed. */
  readonly reset: (fly?: boolean) => void;
  /** The whole block from a bearing, such as straight from above. */
  readonly look: (bearing: Bearing, fly?: boolean) => void;
  /** Closer to a point in world space, which comes to the middle. */
  readonly flyTo: (point: Vector3) => void;
}

export interface ViewProps {
  /** What is seen, one surface a pane; the first view shows the valleys of all. */
  readonly surfaces: readonly Surface[];
  /** All of one size. */
  readonly panes: readonly HTMLElement[];
  readonly hasValueAxis?: boolean;
  /** The drawn region in evenly spread coordinates: the view keeps its place when a zoom changes it. */
  readonly domain: Domain;
  /** The visitor zoomed until another region should be drawn; answers whether it will be. */
  readonly onRegion?: (region: UnitRegion) => boolean;
  readonly insets: Insets;
  /** False cuts instead of flying, for reduced motion. */
  readonly flies?: boolean;
  readonly ref?: Ref<ViewHandle>;
}

/** The camera of all panes and its controls. Frames each block in the rectangle that the insets leave free in its pane. */
export function View(props: ViewProps) {
  const { surfaces, panes, hasValueAxis = true, domain, onRegion, insets, flies = true, ref } = props;
  const camera = useThree((state) => state.camera);
  const size = useElementSize(panes[0]);
  const invalidate = useThree((state) => state.invalidate);
  const controls = useRef<CameraControlsImpl>(null);
  const bearing = useRef<Bearing>(null);
  // For how many panes the first view was chosen; none when another bearing was asked for.
  const chosenFor = useRef<number>(null);
  const turned = useRef(false);
  const framed = useRef(0);
  const keepPlace = useRegionZoom(controls, framed, domain, onRegion);
  const shift = useRef({ now: { x: 0, y: 0 }, goal: { x: 0, y: 0 } });
  const { left, right, top, bottom } = insets;

  const frame = useCallback(
    (from: Bearing, fly: boolean) => {
      if (!(camera instanceof PerspectiveCamera)) return;
      const insetsNow = { left, right, top, bottom };
      const { distance, shift: goal } = frameBlock(surfaces, from, size, insetsNow, camera.fov, hasValueAxis);
      // How near is near is measured from the last frame that the eye has taken.
      if (!turned.current) framed.current = distance;
      bearing.current = from;
      shift.current.goal = goal;
      if (!fly) shift.current.now = goal;
      const eye = eyeAt(from, distance);
      // A view that the visitor has turned keeps its eye and only makes way for the panels.
      if (!turned.current) {
        void controls.current?.setLookAt(eye.x, eye.y + TARGET.y, eye.z, TARGET.x, TARGET.y, TARGET.z, fly);
      }
      invalidate();
    },
    [camera, surfaces, size, hasValueAxis, left, right, top, bottom, invalidate],
  );

  const count = panes.length;
  const first = useCallback((): Bearing => {
    chosenFor.current = count;
    const room = { width: size.width - left - right, height: size.height - top - bottom };
    return firstCamera(surfaces, count > 1 ? room : undefined);
  }, [surfaces, count, size, left, right, top, bottom]);

  useEffect(() => {
    const { current } = bearing;
    const isStale = chosenFor.current !== null && chosenFor.current !== count && !turned.current;
    frame(current && !isStale ? current : first(), flies && current !== null);
  }, [frame, first, count, flies]);

  useImperativeHandle(ref, () => {
    const show = (from: Bearing, fly = flies): void => {
      turned.current = false;
      frame(from, fly);
    };
    const look = (from: Bearing, fly?: boolean): void => {
      chosenFor.current = null;
      show(from, fly);
    };
    const flyTo = ({ x, y, z }: Vector3): void => {
      turned.current = true;
      void controls.current?.moveTo(x, y, z, flies);
      void controls.current?.dollyTo(CLOSER * controls.current.distance, flies);
    };
    return { look, flyTo, reset: (fly) => show(first(), fly) };
  }, [frame, first, flies]);

  useFrame((_, delta) => {
    if (!(camera instanceof PerspectiveCamera)) return;
    const { now, goal } = shift.current;
    const share = 1 - Math.exp(-Math.min(delta, 0.1) / SHIFT_TIME);
    const far = Math.abs(goal.x - now.x) + Math.abs(goal.y - now.y) > 0.25;
    shift.current.now = far
      ? { x: MathUtils.lerp(now.x, goal.x, share), y: MathUtils.lerp(now.y, goal.y, share) }
      : goal;
    const { x, y } = shift.current.now;
    // Read anew: the pane may have changed since the last render.
    const { clientWidth: width, clientHeight: height } = panes[0];
    camera.setViewOffset(width, height, -x, -y, width, height);
    if (far) invalidate();
  });

  useShiftToPan(controls);
  usePaneUnderPointer(controls, panes);
  return (
    <CameraControls
      ref={controls}
      makeDefault
      minDistance={1.2}
      maxDistance={60}
      maxPolarAngle={MathUtils.degToRad(88)}
      smoothTime={0.2}
      draggingSmoothTime={0.08}
      dollyToCursor
      onControl={() => (turned.current = true)}
      onUpdate={keepPlace}
    />
  );
}
