import type { Axis } from '../experiment/axis';
import type { PlaneChoice } from '../experiment/experiment';
import type { AffinePlane } from '../objective/affinePlane';

/** The plane of two parameters, or of one and a setting, with the others at a point. */
export function coordinatePlane(at: Float64Array, axes: readonly [Axis, Axis]): AffinePlane {
  const origin = at.slice();
  const unit = (axis: Axis): Float64Array => {
    const direction = new Float64Array(at.length);
    if (axis.kind === 'parameter') [origin[axis.parameter], direction[axis.parameter]] = [0, 1];
    return direction;
  };
  return { along: [unit(axes[0]), unit(axes[1])], origin };
}

/** The point that others stay at where nobody trains: one that is given, or the fit; undefined while that is unknown. */
export function originOf(
  { origin }: PlaneChoice,
  size: number,
  fitted: Float64Array | undefined,
): Float64Array | undefined {
  if (typeof origin !== 'string') return Float64Array.from(origin);
  return origin === 'zero' ? new Float64Array(size) : fitted;
}
