import type { Point } from '../experiment/experiment';
import { isWithin } from './around';

/** Places of a region, to be looked up among those of one cell and the eight around. */
export class ByCell<Place extends { readonly point: Point }> {
  private readonly places = new Map<string, Place[]>();

  constructor(private readonly cell: readonly [number, number]) {}

  add(place: Place): void {
    const key = this.cellOf(place.point).join();
    const there = this.places.get(key);
    if (there) there.push(place);
    else this.places.set(key, [place]);
  }

  /** Whether there is such a place within so many cells along each axis, at most one. */
  some(point: Point, cells: number, isSuch: (place: Place) => boolean = () => true): boolean {
    const [i, j] = this.cellOf(point);
    const isMet = (place: Place) => isWithin(place.point, point, this.cell, cells) && isSuch(place);
    for (let up = -1; up <= 1; up++) {
      for (let right = -1; right <= 1; right++) {
        if (this.places.get(`${i + right},${j + up}`)?.some(isMet)) return true;
      }
    }
    return false;
  }

  private cellOf([a, b]: Point): Point {
    return [Math.floor(a / this.cell[0]), Math.floor(b / this.cell[1])];
  }
}
