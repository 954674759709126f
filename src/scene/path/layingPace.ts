import type { Clock } from 'three';

/** In one frame; laying them takes some hundredths of a second. */
const mostSteps = 40_000;

const laidSteps = new WeakMap<Clock, { time: number; steps: number }>();

/** Whether a path of so many steps is laid in the present frame of a clock: the first one is, others as far as there is time. */
export function isLaidNow(clock: Clock, steps: number): boolean {
  const { elapsedTime: time } = clock;
  const laid = laidSteps.get(clock);
  const before = laid?.time === time ? laid.steps : 0;
  if (before > 0 && before + steps > mostSteps) return false;
  laidSteps.set(clock, { time, steps: before + steps });
  return true;
}
