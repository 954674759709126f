import { CameraControls, type CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { MathUtils, PerspectiveCamera, Vector3 } from 'three';
import { eyeAt } from '../../core/camera/bearing';
import type { Domain } from '../../core/planeUnits';
import type { Surface } from '../../core/surface/surface';
import type { UnitPoint } from '../../core/surface/world';
import { cameraAt, type AskedCamera, type SeenCamera } from '../camera/askedCamera';
import { fitsValueAxis, frameBlock, middleOfFree, reachOf, TARGET, type Insets } from '../camera/frameBlock';
import { useBearing } from '../camera/useBearing';
import { useHike, type Hiker } from '../camera/useHike';
import { useIdleTurn } from '../camera/useIdleTurn';
import { useLens } from '../camera/useLens';
import { useRegionZoom, type UnitRegion } from '../camera/useRegionZoom';
import { useShiftToPan } from '../camera/useShiftToPan';
import { useElementSize } from './useElementSize';
import { usePaneUnderPointer } from './usePaneUnderPointer';

/** Seconds in which the picture's shift closes two thirds of its way. */
const SHIFT_TIME = 0.15;
/** How much of the distance is left after a flight to a point. */
const CLOSER = 0.6;
/** World units, of a lens of 20 degrees. */
const [NEAREST, FARTHEST] = [1.2, 60];
/** Milliseconds at rest after which it is told from where the visitor looks. */
const REST = 250;

/** What the app can ask of the camera. */
export interface ViewHandle {
  /** Closer to a point in world space, which comes to the middle. */
  readonly flyTo: (point: Vector3) => void;
}

export interface ViewProps {
  /** What is seen, one surface a pane; the first view shows the valleys of all. */
  readonly surfaces: readonly Surface[];
  /** All of one size. */
  readonly panes: readonly HTMLElement[];
  /** Where walkers start: the first view shows these places too. */
  readonly starts: readonly UnitPoint[];
  /** Tells one ground from another: for another one the first view is chosen anew. */
  readonly ground: string;
  /** How the range is asked to be looked at. */
  readonly asked: AskedCamera;
  /** The visitor has come to look at the range like this. */
  readonly onCamera: (camera: SeenCamera) => void;
  /** Where the walker is that the eye goes along with, in world units. */
  readonly followedNow: () => Vector3 | undefined;
  /** Somebody who walks on the range. */
  readonly hiker: Hiker;
  readonly hasValueAxis?: boolean;
  /** The drawn region in evenly spread coordinates: the view keeps its place when a zoom changes it. */
  readonly domain: Domain;
  /** The visitor zoomed until another region should be drawn; answers whether it will be. */
  readonly onRegion: (region: UnitRegion) => boolean;
  readonly insets: Insets;
  /** False cuts instead of flying, and nothing turns by itself, for reduced motion. */
  readonly flies?: boolean;
  /** Seconds in which a flight closes most of its way; it is there after three times as many. */
  readonly smoothTime?: number | undefined;
  readonly ref?: Ref<ViewHandle>;
}

/** The camera of all panes and its controls. Frames each block in the rectangle that the insets leave free in its pane. */
export function View(props: ViewProps) {
  const { surfaces, panes, starts, ground, asked, onCamera, followedNow, hiker, domain } = props;
  const { onRegion, insets, flies = true, smoothTime = 0.2, ref } = props;
  const { outlook } = asked;
  const camera = useThree((state) => state.camera);
  const size = useElementSize(panes[0]);
  const invalidate = useThree((state) => state.invalidate);
  const controls = useRef<CameraControlsImpl>(null);
  const isOnFoot = outlook.along === 'visitor';
  const follows = outlook.along === 'walker';
  const hasValueAxis = (props.hasValueAxis ?? true) && fitsValueAxis(size.width) && !outlook.isMap;
  const touched = useRef(false);
  /** Distances from which the whole block fills its room: when the eye was last placed, and now. */
  const framed = useRef({ placed: 0, now: 0 });
  const followed = useRef(new Vector3(NaN, NaN, NaN));
  const shift = useRef({ now: { x: 0, y: 0 }, goal: { x: 0, y: 0 } });
  const { left, right, top, bottom } = insets;
  const free = useMemo(() => ({ left, right, top, bottom }), [left, right, top, bottom]);
  const lens = useLens(controls);
  const bearingNow = useBearing({ surfaces, starts, ground, asked, count: panes.length, size, free });
  const keepPlace = useRegionZoom(controls, framed, domain, follows ? undefined : onRegion);

  const frame = useCallback(
    (fly: boolean) => {
      if (!(camera instanceof PerspectiveCamera) || !controls.current) return;
      const bearing = bearingNow();
      const whole = frameBlock(surfaces, bearing, size, free, outlook.fieldOfView, hasValueAxis);
      framed.current.now = whole.distance;
      shift.current.goal = outlook.along ? middleOfFree(free) : whole.shift;
      if (!fly) shift.current.now = shift.current.goal;
      invalidate();
      // A view that the visitor has turned keeps its eye and only makes way for the panels.
      if (touched.current || isOnFoot) return;
      // How near is near is measured from the last frame that the eye has taken.
      framed.current.placed = whole.distance;
      const distance = whole.distance / (asked.zoom ?? outlook.zoom ?? 1);
      const { x, z } = asked.at ?? TARGET;
      const eye = eyeAt(bearing, distance);
      const reach = reachOf(outlook.fieldOfView);
      controls.current.minDistance = NEAREST * reach;
      controls.current.maxDistance = FARTHEST * reach;
      lens.fly(outlook.fieldOfView, distance, fly);
      followed.current.setScalar(NaN);
      void controls.current.setLookAt(x + eye.x, TARGET.y + eye.y, z + eye.z, x, TARGET.y, z, fly);
    },
    [camera, surfaces, size, free, asked, outlook, hasValueAxis, isOnFoot, bearingNow, lens, invalidate],
  );

  const { request } = asked;
  const last = useRef<object>(null);
  useEffect(() => {
    if (last.current !== request) touched.current = false;
    frame(flies && last.current !== null);
    last.current = request;
  }, [frame, request, flies]);

  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), [request]);
  const tell = useCallback(() => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      if (!controls.current || !touched.current) return;
      const [eye, target] = [
        controls.current.getPosition(new Vector3()),
        controls.current.getTarget(new Vector3()),
      ];
      onCamera({ outlook, ...cameraAt(eye, target, framed.current.now, follows) });
    }, REST);
  }, [onCamera, outlook, follows]);

  useImperativeHandle(ref, () => ({
    flyTo({ x, y, z }) {
      touched.current = true;
      void controls.current?.moveTo(x, y, z, flies);
      void controls.current?.dollyTo(CLOSER * controls.current.distance, flies);
    },
  }));

  useFrame(() => {
    const place = follows ? followedNow() : undefined;
    // Every move asks for one more frame.
    if (!place || place.equals(followed.current)) return;
    followed.current.copy(place);
    void controls.current?.moveTo(place.x, place.y, place.z, flies);
  });
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
  useHike({ ...hiker, controls, asked, surface: surfaces[0], bearingNow, isOnFoot, flies });
  useIdleTurn(controls, flies && outlook.along === undefined && !outlook.isMap);
  useShiftToPan(controls);
  usePaneUnderPointer(controls, panes);
  return (
    <CameraControls
      ref={controls}
      makeDefault
      enabled={!isOnFoot}
      maxPolarAngle={MathUtils.degToRad(88)}
      smoothTime={smoothTime}
      draggingSmoothTime={0.08}
      dollyToCursor
      onControl={() => {
        touched.current = true;
      }}
      onUpdate={() => {
        if (!touched.current) return;
        keepPlace();
        tell();
      }}
    />
  );
}
