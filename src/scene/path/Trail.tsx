import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Domain } from '../../core/planeUnits';
import type { Surface } from '../../core/surface/surface';
import { DrapedPath } from './drapedPath';
import { isLaidNow } from './layingPace';
import { worldPerPixel } from '../marks/worldPerPixel';

export interface TrailProps {
  /** Plane coordinates, a and b in turn; undefined: nothing to draw. Read every frame: paths follow a drag without React. */
  readonly pointsNow: () => Float64Array | undefined;
  readonly surface: Surface;
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
  /** Its colour along the edges only: the path of the same walker on another loss. */
  readonly hollow?: boolean;
}

/** A walker's path draped over the surface: walked part solid, the rest dotted, hidden parts dashed. */
export function Trail(props: TrailProps) {
  const {
    pointsNow,
    surface,
    domain,
    color,
    casing,
    stepNow,
    slot = 0,
    glows = false,
    hollow = false,
  } = props;
  const invalidate = useThree((state) => state.invalidate);
  const path = useMemo(() => new DrapedPath(slot, glows), [slot, glows]);

  useLayoutEffect(() => {
    path.color(color, casing, hollow);
    invalidate();
  }, [path, color, casing, hollow, surface, invalidate]);
  useEffect(() => () => path.dispose(), [path]);

  useFrame(({ camera, clock, size, viewport }) => {
    const points = pointsNow();
    if (!path.isLaid(points, surface, domain)) {
      if (isLaidNow(clock, (points?.length ?? 0) / 2)) path.lay(points, surface, domain);
      else invalidate();
    }
    path.frame({
      width: size.width,
      height: size.height,
      pixelRatio: viewport.dpr,
      worldPerPixel: worldPerPixel(camera, size.height),
      stepNow: stepNow(),
    });
  });

  return <primitive object={path.group} />;
}
