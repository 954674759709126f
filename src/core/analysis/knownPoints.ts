import type { Point } from '../experiment/experiment';
import { ByCell } from './byCell';

/** Points nearer than this are one, in cells. */
const same = 1e-5;

/** Points of a region, each once. */
export class KnownPoints {
  private readonly places: ByCell<{ readonly point: Point }>;

  constructor(cell: readonly [number, number]) {
    this.places = new ByCell(cell);
  }

  /** Whether the point is new; it is known from then on. */
  add(point: Point): boolean {
    const isNew = !this.places.some(point, same);
    if (isNew) this.places.add({ point });
    return isNew;
  }
}
