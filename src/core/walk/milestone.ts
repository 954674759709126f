import type { Trail } from './trail';

/** Something reached for the first time. */
export interface Milestone {
  readonly step: number;
  readonly what: string;
}

const goodShare = 0.99;

/** The first step with 99 % right answers, or else the first at which the slope is gone; undefined when neither comes. */
export function milestoneOf({ accuracy, gradientNorm }: Trail): Milestone | undefined {
  const good = accuracy ? accuracy.findIndex((share) => share >= goodShare) : -1;
  if (good >= 0) return { step: good, what: '99 % right' };
  const tolerance = 1e-8 * (1 + gradientNorm[0]);
  const arrival = gradientNorm.findIndex((slope) => slope <= tolerance);
  return arrival > 0 ? { step: arrival, what: 'slope gone' } : undefined;
}
