import type { Axis } from '../core/experiment/axis';
import { planeAxes } from '../core/experiment/axis';
import type { Experiment, Point } from '../core/experiment/experiment';
import { groundOf } from '../core/experiment/subject';
import { coordinateAt, shareAt, type Domain } from '../core/planeUnits';
import { Remembered } from '../core/remembering';

const known = new Remembered<readonly [Axis, Axis]>(24);

/** The two axes that an experiment draws; the same object as long as they are the same. */
export function drawnAxes(experiment: Experiment): readonly [Axis, Axis] {
  const { subject, data, seed } = experiment;
  const axes = planeAxes(experiment, groundOf(subject, data, seed));
  const key = JSON.stringify(axes);
  const before = known.get(key);
  if (before) return before;
  known.set(key, axes);
  return axes;
}

/** A point of the plane from shares of the drawn region. */
export function planeFromUnit(domain: Domain, axes: readonly [Axis, Axis], unit: UnitPoint): Point {
  return [coordinateAt(axes[0], domain.a, unit.a), coordinateAt(axes[1], domain.b, unit.b)];
}

/** The shares of the drawn region at a point of the plane; undefined outside of it. */
export function unitFromPlane(
  domain: Domain,
  axes: readonly [Axis, Axis],
  [a, b]: Point,
): UnitPoint | undefined {
  const unit = { a: shareAt(axes[0], domain.a, a), b: shareAt(axes[1], domain.b, b) };
  const isInside = unit.a >= 0 && unit.a <= 1 && unit.b >= 0 && unit.b <= 1;
  return isInside ? unit : undefined;
}

interface UnitPoint {
  readonly a: number;
  readonly b: number;
}
