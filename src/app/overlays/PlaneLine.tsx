import { useMemo } from 'react';
import { unitDomain, unitFromPlanePoints } from '../../core/planeUnits';
import { perObject } from '../../core/remembering';
import { Trail } from '../../scene/path/Trail';
import type { SurfaceContext } from './useSurfaceContext';

interface PlaneLineProps extends SurfaceContext {
  /** Plane coordinates, a and b in turn, read every frame; the same array as long as they are the same. */
  readonly pointsNow: () => Float64Array | undefined;
  /** Which lines it lies above. */
  readonly slot?: number;
}

/** A whole line on a range, in ink. */
export function PlaneLine({ pointsNow, slot, axes, domain, surface, colors }: PlaneLineProps) {
  const unitFrom = useMemo(
    () => perObject((points: Float64Array) => unitFromPlanePoints(axes, domain, points)),
    [axes, domain],
  );
  const placesNow = () => {
    const points = pointsNow();
    return points && unitFrom(points);
  };
  return (
    <Trail
      pointsNow={placesNow}
      surface={surface}
      domain={unitDomain}
      color={colors.ink}
      casing={colors.panel}
      stepNow={() => Infinity}
      {...(slot !== undefined && { slot })}
    />
  );
}
