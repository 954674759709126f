import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Domain } from '../core/heightField';
import { drape } from '../core/relief/drape';
import type { Relief } from '../core/relief/relief';
import { footprintGeometry } from './footprintGeometry';
import { lineGeometry } from './lineGeometry';
import {
  colorLine,
  createFootprintMaterial,
  createLineMaterial,
  frameLine,
  type LinePass,
} from './materials/trailMaterials';
import { worldPerPixel } from './worldPerPixel';

const CASING: LinePass = { width: 5.5 };
const CORE: LinePass = { width: 2.75, futureWidth: 1.6 };
const HIDDEN: LinePass = { width: 1.5, opacity: 0.75, hidden: true };
const GLOW: LinePass = { width: 22, glow: 0.34 };
/** Sparse: a dot at every step makes the path read as dashes. */
const DOT = 2.6;
const DOT_SPACING = 12;
/** Draw order within one trail; trails come one after the other, markers after all of them. */
const ORDER = { hidden: 8, glow: 9, casing: 10, core: 11, dots: 12 };
const ORDER_PER_TRAIL = 4;

export interface TrailProps {
  /** Plane coordinates, a and b in turn. */
  readonly points: Float64Array;
  readonly relief: Relief;
  readonly domain: Domain;
  /** Hexadecimal '#rrggbb': the walker's identity, and the panel colour around it. */
  readonly color: string;
  readonly casing: string;
  /** The step at the cursor, read every frame; fractions are part of a step. Invalidate the canvas when it moves. */
  readonly stepNow: () => number;
  /** The walker's slot: later slots are drawn over earlier ones. */
  readonly slot?: number;
  /** A soft light along the walked part, for the night theme. */
  readonly glows?: boolean;
}

/** A walker's path draped over the relief: walked part solid, the rest dotted, hidden parts dashed. */
export function Trail(props: TrailProps) {
  const { points, relief, domain, color, casing, stepNow, slot = 0, glows = false } = props;
  const invalidate = useThree((state) => state.invalidate);
  const line = useMemo(() => lineGeometry(drape(points, relief, domain)), [points, relief, domain]);
  const dots = useMemo(() => footprintGeometry(points, relief, domain), [points, relief, domain]);
  const materials = useMemo(createTrailMaterials, []);

  useLayoutEffect(() => {
    for (const material of [materials.core, materials.hidden, materials.glow]) colorLine(material, color);
    for (const material of [materials.casing, materials.dots]) colorLine(material, casing);
    invalidate();
  }, [materials, color, casing, line, invalidate]);

  useFrame(({ camera, size, viewport }) => {
    const frame = {
      width: size.width,
      height: size.height,
      pixelRatio: viewport.dpr,
      worldPerPixel: worldPerPixel(camera, size.height),
      stepNow: stepNow(),
    };
    for (const material of materials.lines) frameLine(material, frame);
    const { uniforms } = materials.dots;
    uniforms.stepNow.value = frame.stepNow;
    uniforms.diameter.value = DOT * frame.pixelRatio;
    uniforms.leastSpacing.value = DOT_SPACING * frame.worldPerPixel;
  });

  useEffect(() => () => [line, dots].forEach((made) => made.dispose()), [line, dots]);
  useEffect(
    () => () =>
      Object.values(materials)
        .flat()
        .forEach((made) => made.dispose()),
    [materials],
  );

  const order = slot * ORDER_PER_TRAIL;
  const shared = { geometry: line, frustumCulled: false };
  return (
    <group>
      <mesh {...shared} material={materials.hidden} renderOrder={ORDER.hidden} />
      {glows && <mesh {...shared} material={materials.glow} renderOrder={ORDER.glow} />}
      <mesh {...shared} material={materials.casing} renderOrder={order + ORDER.casing} />
      <mesh {...shared} material={materials.core} renderOrder={order + ORDER.core} />
      <points
        geometry={dots}
        material={materials.dots}
        renderOrder={order + ORDER.dots}
        frustumCulled={false}
      />
    </group>
  );
}

function createTrailMaterials() {
  const casing = createLineMaterial(CASING);
  const core = createLineMaterial(CORE);
  const hidden = createLineMaterial(HIDDEN);
  const glow = createLineMaterial(GLOW);
  return { casing, core, hidden, glow, dots: createFootprintMaterial(), lines: [casing, core, hidden, glow] };
}
