import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Relief } from '../../core/surface/relief';
import { createMeshMaterial, setMesh } from '../materials/meshMaterial';
import { useFlow } from './useFlow';
import { useSurfaces } from './useSurfaces';

/** Over the range below, under all trails. */
const ORDER = 4;

export interface RangeMeshProps {
  readonly relief: Relief;
  /** 1 where the gradient is exactly zero, in the order of the heights. */
  readonly flat: Uint8Array;
  /** Hexadecimal '#rrggbb': lines, and the little that lies between them. */
  readonly ink: string;
  readonly casing: string;
  /** How long it takes to flow into the next, in seconds; 0 cuts. */
  readonly flowSeconds: number;
}

/** A relief as a translucent mesh of contours over whatever else is there; the pointer goes through it. */
export function RangeMesh({ relief, flat, ink, casing, flowSeconds }: RangeMeshProps) {
  const invalidate = useThree((state) => state.invalidate);
  const surfaces = useSurfaces(relief, flat);
  const material = useMemo(createMeshMaterial, []);

  useLayoutEffect(() => {
    if (surfaces) setMesh(material, surfaces, ink, casing);
    invalidate();
  }, [material, surfaces, ink, casing, invalidate]);
  useFlow(surfaces, flowSeconds, (morph) => (material.uniforms.morph.value = morph));
  useEffect(() => () => material.dispose(), [material]);

  if (!surfaces) return null;
  const { geometry } = surfaces.now;
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
