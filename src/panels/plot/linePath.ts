import type { PlotFrame } from './plotFrame';
import type { ValueAxis } from './valueAxis';

const mostBuckets = 250;
/** What lies farther outside than this many heights of the plot is cut; nearer, the line runs on to the frame. */
const farthest = 5;

/**
 * An SVG path through values that stand at the places 0 to `last` across, open where there is none on the axis. Of many
 * at one pixel the lowest and the highest are drawn.
 */
export function linePath(values: Float64Array, axis: ValueAxis, last: number, frame: PlotFrame): string {
  let path = '';
  let isDrawing = false;
  for (const place of drawnPlaces(values)) {
    const share = axis.shareOf(values[place]);
    const isNear = Math.abs(share) <= farthest;
    const [x, y] = [frame.xAt(place / last), frame.yAt(share)];
    if (isNear) path += `${isDrawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isDrawing = isNear;
  }
  return path;
}

function* drawnPlaces(values: Float64Array): Generator<number> {
  const stride = Math.ceil(values.length / mostBuckets);
  for (let from = 0; from < values.length; from += stride) {
    const to = Math.min(from + stride, values.length);
    let [lowest, highest] = [from, from];
    for (let place = from; place < to; place++) {
      if (values[place] < values[lowest]) lowest = place;
      if (values[place] > values[highest]) highest = place;
    }
    yield* new Set([from, lowest, highest, to - 1].sort((one, other) => one - other));
  }
}
