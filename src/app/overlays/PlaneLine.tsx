import { useMemo } from 'react';
import { unitDomain, unitFromPlanePoints } from '../../core/planeUnits';
import { Trail } from '../../scene/path/Trail';
import type { SurfaceContext } from './useSurfaceContext';

interface PlaneLineProps extends SurfaceContext {
  /** Plane coordinates, a and b in turn; the same array as long as they are the same. */
  readonly points: Float64Array;
  /** Which lines it lies above. */
  readonly slot?: number;
}

/** A whole line on a range, in ink. */
export function PlaneLine({ points, slot, axes, domain, surface, colors }: PlaneLineProps) {
  const places = useMemo(() => unitFromPlanePoints(axes, domain, points), [axes, domain, points]);
  return (
    <Trail
      pointsNow={() => places}
      surface={surface}
      domain={unitDomain}
      color={colors.ink}
      casing={colors.panel}
      stepNow={() => Infinity}
      {...(slot !== undefined && { slot })}
    />
  );
}
