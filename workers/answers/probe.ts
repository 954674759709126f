import type { Experiment, Point } from '../../src/core/experiment/experiment';
import type { AffinePlane } from '../../src/core/objective/affinePlane';
import { readoutAt, type Readout } from '../../src/core/walk/readouts';
import { planeFor } from './planeFor';

export interface Probe extends Readout {
  readonly point: Point;
  readonly loss: number;
  readonly gradient: readonly [number, number];
}

/** The exact loss and slope at a point of the plane, computed and not interpolated. */
export function probe(experiment: Experiment, loss: number, point: Point, affinePlane?: AffinePlane): Probe {
  const plane = planeFor(experiment, loss, affinePlane);
  const at = Float64Array.from(point);
  const [a, b] = plane.gradient(at);
  return { point, loss: plane.value(at), gradient: [a, b], ...readoutAt(plane, at) };
}
