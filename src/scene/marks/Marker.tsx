import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react';
import { InterleavedBufferAttribute, type Group, type Sprite, type Vector3 } from 'three';
import { SEGMENT_STRIDE } from '../../core/surface/drape';
import { lineGeometry } from '../path/lineGeometry';
import { walkerSlot } from '../../signs/walkerSlot';
import { glowTexture, MARKER_SIZE, markerTexture } from './markTextures';
import { fadeMark, Mark } from './Mark';
import { colorLine, createLineMaterial, frameLine } from '../materials/trailMaterials';

const GLOW_SIZE = 52;
const STEM_WIDTH = 1.8;
/** Over all trails. */
const ORDER = 100;
/** How opaque a marker is behind a ridge. */
const GHOST = 0.4;

export interface MarkerHandle {
  /** Foot on the ground (undefined when the walker has left it) and head of the stem in world units. */
  readonly place: (foot: Vector3 | undefined, head: Vector3, inSight: boolean) => void;
}

export interface MarkerProps {
  /** The walker's slot, from 0: its shape and how that is filled. */
  readonly slot: number;
  readonly color: string;
  readonly casing: string;
  /** Its colour along the edge only. */
  readonly hollow?: boolean;
  /** How bright the halo is, from 0 to 1. */
  readonly glow: number;
  readonly ref: Ref<MarkerHandle>;
}

/** One walker's marker on its stem, with a halo; a pale ghost where a ridge hides it. Placed by Markers. */
export function Marker({ slot, color, casing, hollow = false, glow, ref }: MarkerProps) {
  const invalidate = useThree((state) => state.invalidate);
  const group = useRef<Group>(null);
  const head = useRef<Group>(null);
  const markerSprite = useRef<Sprite>(null);
  const haloSprite = useRef<Sprite>(null);
  const segment = useMemo(() => new Float32Array(SEGMENT_STRIDE), []);
  const stem = useMemo(() => lineGeometry(segment), [segment]);
  const stemMaterial = useMemo(() => createLineMaterial({ width: STEM_WIDTH }), []);
  const { shape, fill } = walkerSlot(slot);
  const marker = useMemo(
    () => (hollow ? markerTexture(shape, casing, color, fill) : markerTexture(shape, color, casing, fill)),
    [shape, color, casing, hollow, fill],
  );
  const halo = useMemo(() => glowTexture(color), [color]);

  useImperativeHandle(
    ref,
    () => ({
      place(foot, top, inSight) {
        if (!group.current || !head.current) return;
        group.current.visible = foot !== undefined;
        if (!foot) return;
        segment.set([...foot.toArray(), 0, ...top.toArray(), 0, 0]);
        const from = stem.getAttribute('from');
        if (from instanceof InterleavedBufferAttribute) from.data.needsUpdate = true;
        head.current.position.copy(top);
        fadeMark(markerSprite.current, inSight ? 1 : GHOST);
        fadeMark(haloSprite.current, inSight ? glow : 0);
      },
    }),
    [segment, stem, glow],
  );

  useLayoutEffect(() => {
    colorLine(stemMaterial, color);
    invalidate();
  }, [stemMaterial, color, casing, invalidate]);
  useFrame(({ size, viewport }) => {
    const { width, height } = size;
    frameLine(stemMaterial, { width, height, pixelRatio: viewport.dpr, worldPerPixel: 1, stepNow: Infinity });
  });
  useEffect(() => () => [stem, stemMaterial].forEach((made) => made.dispose()), [stem, stemMaterial]);
  useEffect(() => () => marker.dispose(), [marker]);
  useEffect(() => () => halo.dispose(), [halo]);

  return (
    <group ref={group}>
      <mesh geometry={stem} material={stemMaterial} frustumCulled={false} renderOrder={ORDER} />
      <group ref={head}>
        <Mark ref={haloSprite} texture={halo} size={GLOW_SIZE} renderOrder={ORDER + 1} />
        <Mark ref={markerSprite} texture={marker} size={MARKER_SIZE} renderOrder={ORDER + 2 + slot} />
      </group>
    </group>
  );
}
