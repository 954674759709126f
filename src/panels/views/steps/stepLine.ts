import type { WalkerLook } from '../../../state/walkerLooks';
import { brokenLine, plotIn } from '../../plot/plot';
import type { ValueAxis } from '../../plot/valueAxis';

export const plot = plotIn({ width: 274, height: 156, left: 44, right: 12, top: 8, bottom: 20 });
const mostBuckets = 250;

/** What is drawn of one walker. */
export interface StepLine extends WalkerLook {
  /** One value a step, from the start. */
  readonly values: Float64Array;
}

/** An SVG path; of many steps at one pixel the lowest and the highest value are drawn. */
export function linePath(values: Float64Array, axis: ValueAxis, steps: number): string {
  return brokenLine(
    Array.from(drawnSteps(values), (step) => {
      const share = axis.shareOf(values[step]);
      // Far outside is cut; a little outside is left to the frame, so that the line runs up to it.
      return share > -1 && share < 3 ? [plot.xAt(step / steps), plot.yAt(share)] : undefined;
    }),
  );
}

function* drawnSteps(values: Float64Array): Generator<number> {
  const stride = Math.ceil(values.length / mostBuckets);
  for (let from = 0; from < values.length; from += stride) {
    const to = Math.min(from + stride, values.length);
    let [lowest, highest] = [from, from];
    for (let step = from; step < to; step++) {
      if (values[step] < values[lowest]) lowest = step;
      if (values[step] > values[highest]) highest = step;
    }
    yield* new Set([from, lowest, highest, to - 1].sort((one, other) => one - other));
  }
}
