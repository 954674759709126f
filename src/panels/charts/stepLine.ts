import type { WalkerLook } from '../../state/walkerLooks';
import type { ValueAxis } from './valueAxis';

/** The drawing of the chart, in its own units. */
export const width = 274;
export const height = 156;
export const frame = { left: 44, right: 12, top: 8, bottom: 20 };
const mostBuckets = 250;

/** What is drawn of one walker. */
export interface StepLine extends WalkerLook {
  /** One value a step, from the start. */
  readonly values: Float64Array;
}

/** An SVG path; of many steps at one pixel the lowest and the highest value are drawn. */
export function linePath(values: Float64Array, axis: ValueAxis, steps: number): string {
  let path = '';
  let isDrawing = false;
  for (const step of drawnSteps(values)) {
    const share = axis.shareOf(values[step]);
    // Far outside is cut; a little outside is left to the frame, so that the line runs up to it.
    const isDrawn = Number.isFinite(share) && share > -1 && share < 3;
    if (isDrawn) path += `${isDrawing ? 'L' : 'M'}${xAt(step, steps).toFixed(1)} ${yAt(share).toFixed(1)}`;
    isDrawing = isDrawn;
  }
  return path;
}

export function xAt(step: number, steps: number): number {
  return frame.left + (width - frame.left - frame.right) * (step / steps);
}

export function yAt(share: number): number {
  return frame.top + (height - frame.bottom - frame.top) * (1 - share);
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
