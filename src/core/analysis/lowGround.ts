import type { Place } from './boxLows';

/** Places that ways down came by or ended at: a way that comes near one of them from above leads on as that one did. */
export class LowGround {
  private readonly byCell = new Map<string, Place[]>();

  constructor(private readonly cell: readonly [number, number]) {}

  add(place: Place): void {
    const key = this.cellOf(place).join();
    const there = this.byCell.get(key);
    if (there) there.push(place);
    else this.byCell.set(key, [place]);
  }

  /** Whether a place that is no higher is known within so many cells along each axis, at most one. */
  liesBelow(place: Place, cells: number): boolean {
    const [i, j] = this.cellOf(place);
    const isBelow = ({ point, loss }: Place) =>
      loss <= place.loss &&
      point.every((at, axis) => Math.abs(at - place.point[axis]) <= cells * this.cell[axis]);
    for (let up = -1; up <= 1; up++) {
      for (let right = -1; right <= 1; right++) {
        if (this.byCell.get(`${i + right},${j + up}`)?.some(isBelow)) return true;
      }
    }
    return false;
  }

  private cellOf({ point: [a, b] }: Place): readonly [number, number] {
    return [Math.floor(a / this.cell[0]), Math.floor(b / this.cell[1])];
  }
}
