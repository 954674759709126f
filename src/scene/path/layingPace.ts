/** In one frame; laying them takes some hundredths of a second. */
const mostSteps = 40_000;

/** The clock of a canvas, which stands still within a frame. */
interface FrameClock {
  readonly elapsedTime: number;
}

const laidSteps = new WeakMap<FrameClock, { time: number; steps: number }>();

/** Whether a path of so many steps is laid in the present frame of a clock: the first one is, others as far as there is time. */
export function isLaidNow(clock: FrameClock, steps: number): boolean {
  const { elapsedTime: time } = clock;
  const laid = laidSteps.get(clock);
  const before = laid?.time === time ? laid.steps : 0;
  if (before > 0 && before + steps > mostSteps) return false;
  laidSteps.set(clock, { time, steps: before + steps });
  return true;
}
