import { useMemo } from 'react';
import type { Experiment } from '../../core/experiment/experiment';
import { planeKey } from '../../core/landscape/landscapeKey';
import { unitDomain, unitFromPlanePoints } from '../../core/planeUnits';
import { Trail } from '../../scene/path/Trail';
import type { SurfaceContext } from './useSurfaceContext';
import { useTraining } from '../../state/hooks';

/** Below all walkers. */
const slot = -1;

interface TrainingPathProps extends SurfaceContext {
  readonly experiment: Experiment;
}

/** The training seen from above, on the plane that was laid along it; elsewhere its place would say little. */
export function TrainingPath({ experiment, axes, domain, surface, colors }: TrainingPathProps) {
  const laid = useTraining((state) => state.laid);
  const trail = laid?.plane.explained && laid.key === planeKey(experiment) ? laid.plane.trail : undefined;
  const points = useMemo(
    () => trail && unitFromPlanePoints(axes, domain, trail.points),
    [axes, domain, trail],
  );
  if (!points) return null;
  return (
    <Trail
      pointsNow={() => points}
      surface={surface}
      domain={unitDomain}
      color={colors.ink}
      casing={colors.panel}
      stepNow={() => Infinity}
      slot={slot}
    />
  );
}
