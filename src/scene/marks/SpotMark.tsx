import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Group, Sprite } from 'three';
import { isVisible } from '../../core/surface/rayHit';
import type { Surface } from '../../core/surface/surface';
import { worldFromUnit, type UnitPoint } from '../../core/surface/world';
import type { DragHandle } from './dragHandles';
import { featureTexture, FEATURE_SIZE, type FeatureSign } from './featureTextures';
import { fadeMark, Mark, type MarkProps } from './Mark';
import { walkerSlot } from '../../signs/walkerSlot';
import {
  cursorTexture,
  CURSOR_SIZE,
  lineEndTexture,
  MARKER_SIZE,
  markerTexture,
  startTexture,
  START_SIZE,
} from './markTextures';
import { pixelFromWorld } from '../stage/useOverlay';

const ORDER = 90;
/** How opaque a mark is behind a ridge. */
const GHOST = 0.35;

export interface SpotMarkProps {
  /** Lets the mark be dragged. */
  readonly handle?: DragHandle | undefined;
  readonly surface: Surface;
  /** Unit coordinates; read every frame. Undefined: not shown. */
  readonly pointNow: () => UnitPoint | undefined;
  /** Hexadecimal '#rrggbb': the theme's ink and panel colour. */
  readonly ink: string;
  readonly casing: string;
}

/** The ring where walkers start. */
export function StartMark(props: SpotMarkProps) {
  const { ink, casing } = props;
  const texture = useMemo(() => startTexture(ink, casing), [ink, casing]);
  useEffect(() => () => texture.dispose(), [texture]);
  return <Spot {...props} texture={texture} size={START_SIZE} />;
}

/** An end of a line over the ground: the first or the second. */
export function LineEnd({ end, ...props }: SpotMarkProps & { readonly end: 0 | 1 }) {
  const { ink, casing } = props;
  const texture = useMemo(() => lineEndTexture(end, ink, casing), [end, ink, casing]);
  useEffect(() => () => texture.dispose(), [texture]);
  return <Spot {...props} texture={texture} size={START_SIZE} />;
}

/** The ring with four ticks at the shared cursor, the same on every range. */
export function Cursor(props: SpotMarkProps) {
  const { ink, casing } = props;
  const texture = useMemo(() => cursorTexture(ink, casing), [ink, casing]);
  useEffect(() => () => texture.dispose(), [texture]);
  return <Spot {...props} texture={texture} size={CURSOR_SIZE} />;
}

/** Where a walker will be: its marker, hollow; `ink` is its colour. */
export function GhostMark({ slot, ...props }: SpotMarkProps & { readonly slot: number }) {
  const { ink, casing } = props;
  const texture = useMemo(
    () => markerTexture(walkerSlot(slot).shape, ink, casing, 'open'),
    [slot, ink, casing],
  );
  useEffect(() => () => texture.dispose(), [texture]);
  return <Spot {...props} texture={texture} size={MARKER_SIZE} />;
}

/** A minimum, saddle, top or level place of the ground. */
export function FeatureMark({ sign, ...props }: SpotMarkProps & { readonly sign: FeatureSign }) {
  const { ink, casing } = props;
  const texture = useMemo(() => featureTexture(sign, ink, casing), [sign, ink, casing]);
  useEffect(() => () => texture.dispose(), [texture]);
  return <Spot {...props} texture={texture} size={FEATURE_SIZE} />;
}

function Spot({
  surface,
  pointNow,
  handle,
  texture,
  size,
}: SpotMarkProps & Pick<MarkProps, 'texture' | 'size'>) {
  const group = useRef<Group>(null);
  const sprite = useRef<Sprite>(null);
  const invalidate = useThree((state) => state.invalidate);
  useLayoutEffect(() => invalidate(), [surface, texture, invalidate]);
  useFrame(({ camera, size: canvas }) => {
    if (!group.current) return;
    const point = pointNow();
    const { x, y, z } = point ? worldFromUnit(surface, point.a, point.b) : { x: 0, y: NaN, z: 0 };
    group.current.visible = !Number.isNaN(y);
    group.current.position.set(x, y, z);
    if (handle) handle.place = group.current.visible ? pixelFromWorld(camera, canvas)(x, y, z) : undefined;
    if (group.current.visible)
      fadeMark(sprite.current, isVisible(surface, { x, y, z }, camera.position) ? 1 : GHOST);
  });
  return (
    <group ref={group}>
      <Mark ref={sprite} texture={texture} size={size} renderOrder={ORDER} />
    </group>
  );
}
