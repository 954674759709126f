import type { Experiment } from '../../core/experiment/experiment';
import { planeKey } from '../../core/landscape/landscapeKey';
import { PlaneLine } from './PlaneLine';
import type { SurfaceContext } from './useSurfaceContext';
import { useTraining } from '../../state/hooks';

/** Below all walkers. */
const slot = -1;

interface TrainingPathProps extends SurfaceContext {
  readonly experiment: Experiment;
}

/** The training seen from above, on the plane that was laid along it; elsewhere its place would say little. */
export function TrainingPath({ experiment, ...context }: TrainingPathProps) {
  const laid = useTraining((state) => state.laid);
  if (!laid?.plane.explained || laid.key !== planeKey(experiment)) return null;
  return <PlaneLine pointsNow={() => laid.plane.trail.points} slot={slot} {...context} />;
}
