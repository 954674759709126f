import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';
import { lossesOf } from './around';
import { boxLows, type Place } from './boxLows';

/** Half widths of the boxes, in cells: the widest, and beyond the last digits. */
const [widest, narrowest] = [1, 1e-18];
const [shrinking, growing] = [1 / 4, 2];
const mostBoxes = 300;

/** A way down. */
export interface Downhill {
  /** The places it came by, each at most a cell from the one before. */
  readonly path: readonly Place[];
  readonly end: Place;
  /** How many boxes were looked at. */
  readonly boxes: number;
}

/**
 * The way down from a point, to where no box around it has anything lower on its rim: from box to box along the floor of
 * a valley, which can be a crease or a cusp with infinite slopes, and curved. It stops early where the caller says so, who
 * is told the half width of the box in cells.
 */
export function downhill(
  plane: PlaneObjective,
  start: Point,
  cell: readonly [number, number],
  domain: Domain,
  isEnough: (place: Place, size: number) => boolean,
): Downhill {
  const lossAt = lossesOf(plane);
  let end: Place = { point: start, loss: lossAt(start) };
  const path = [end];
  let [boxes, size, isMoving] = [0, widest, false];
  const isSeen = () => cell.some((width, axis) => end.point[axis] + size * width !== end.point[axis]);
  while (size > narrowest && isSeen() && boxes < mostBoxes && !isEnough(end, size)) {
    const [next] = boxLows(lossAt, end.point, [size * cell[0], size * cell[1]], domain, end.loss);
    boxes += 1;
    if (next && next.loss < end.loss) {
      end = next;
      path.push(end);
      if (isMoving) size = Math.min(size * growing, widest);
      isMoving = true;
    } else {
      size *= shrinking;
      isMoving = false;
    }
  }
  return { path, end, boxes };
}
