import { planeAxes, type Axis } from '../experiment/axis';
import type { Experiment, Point } from '../experiment/experiment';
import { problemOf } from '../experiment/subject';
import { coordinateAt, shareAt, type Domain } from '../planeUnits';
import { perObject, remembering } from '../remembering';

type Axes = readonly [Axis, Axis];

const theSame = remembering(24, (axes: Axes) => axes, JSON.stringify);

/** The two axes that an experiment draws; the same object as long as they are the same. */
export const drawnAxes = perObject((experiment: Experiment): Axes => {
  const { subject, data, seed } = experiment;
  return theSame(planeAxes(experiment, problemOf(subject, data, seed)));
});

/** A point of the plane from shares of the drawn region. */
export function planeFromUnit(domain: Domain, axes: Axes, unit: UnitPoint): Point {
  return [coordinateAt(axes[0], domain.a, unit.a), coordinateAt(axes[1], domain.b, unit.b)];
}

/** The shares of the drawn region at a point of the plane; undefined outside of it. */
export function unitFromPlane(domain: Domain, axes: Axes, [a, b]: Point): UnitPoint | undefined {
  const unit = { a: shareAt(axes[0], domain.a, a), b: shareAt(axes[1], domain.b, b) };
  const isInside = unit.a >= 0 && unit.a <= 1 && unit.b >= 0 && unit.b <= 1;
  return isInside ? unit : undefined;
}

interface UnitPoint {
  readonly a: number;
  readonly b: number;
}
