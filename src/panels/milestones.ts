import type { PlaneObjective } from '../core/objective/planeObjective';
import { readoutAt } from '../core/walk/readouts';
import type { Trail } from '../core/walk/trail';

/** Something reached for the first time. */
export interface Milestone {
  readonly step: number;
  readonly what: string;
}

const goodShare = 0.99;
/** Points asked for their accuracy; a longer walk is looked at in wider strides. */
const mostAsked = 250;

/** The first step with 99 % right answers, or else the first at which the slope is gone; undefined when neither comes. */
export function milestoneOf(trail: Trail, plane: PlaneObjective): Milestone | undefined {
  const { loss, points, gradientNorm } = trail;
  const stride = Math.ceil(loss.length / mostAsked);
  for (let step = 0; step < loss.length; step += stride) {
    const { accuracy } = readoutAt(plane, points.subarray(2 * step, 2 * step + 2));
    if (accuracy === undefined) break;
    if (accuracy >= goodShare) return { step, what: '99 % right' };
  }
  const tolerance = 1e-8 * (1 + gradientNorm[0]);
  const arrival = gradientNorm.findIndex((slope) => slope <= tolerance);
  return arrival > 0 ? { step: arrival, what: 'slope gone' } : undefined;
}
