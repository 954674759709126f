import type { Place } from './boxLows';
import { ByCell } from './byCell';

/** Places that ways down came by or ended at: a way that comes near one of them from above leads on as that one did. */
export class LowGround extends ByCell<Place> {
  /** Whether a place that is no higher is known within so many cells along each axis, at most one. */
  liesBelow({ point, loss }: Place, cells: number): boolean {
    return this.some(point, cells, (place) => place.loss <= loss);
  }
}
