import type { Axis } from '../experiment/axis';
import type { Frame } from '../objective/frame';

/** The frame of two parameters, or of one and a setting, with the others at a point. */
export function coordinateFrame(at: Float64Array, axes: readonly [Axis, Axis]): Frame {
  const origin = at.slice();
  const unit = (axis: Axis): Float64Array => {
    const direction = new Float64Array(at.length);
    if (axis.kind === 'parameter') [origin[axis.parameter], direction[axis.parameter]] = [0, 1];
    return direction;
  };
  return { along: [unit(axes[0]), unit(axes[1])], origin };
}
