import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Surface } from '../../core/surface/surface';
import { createMeshMaterial, setMesh } from '../materials/meshMaterial';
import { useFlow } from './useFlow';
import { useSurfaceBuffers } from './useSurfaceBuffers';

/** Over the range below, under all trails. */
const ORDER = 4;

export interface RangeMeshProps {
  readonly surface: Surface;
  /** 1 where the gradient is exactly zero, in the order of the heights. */
  readonly flat: Uint8Array;
  /** Hexadecimal '#rrggbb': lines, and the little that lies between them. */
  readonly ink: string;
  readonly casing: string;
  /** How long it takes to flow into the next, in seconds; 0 cuts. */
  readonly flowSeconds: number;
}

/** A surface as a translucent mesh of contours over whatever else is there; the pointer goes through it. */
export function RangeMesh({ surface, flat, ink, casing, flowSeconds }: RangeMeshProps) {
  const invalidate = useThree((state) => state.invalidate);
  const pair = useSurfaceBuffers(surface, flat);
  const material = useMemo(createMeshMaterial, []);

  useLayoutEffect(() => {
    if (pair) setMesh(material, pair, ink, casing);
    invalidate();
  }, [material, pair, ink, casing, invalidate]);
  useFlow(pair, flowSeconds, (morph) => (material.uniforms.morph.value = morph));
  useEffect(() => () => material.dispose(), [material]);

  if (!pair) return null;
  const { geometry } = pair.now;
  return (
    <mesh
      geometry={geometry}
      material={material}
      frustumCulled={false}
      renderOrder={ORDER}
      raycast={() => null}
    />
  );
}
