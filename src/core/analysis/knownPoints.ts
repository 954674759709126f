import type { Point } from '../experiment/experiment';

/** Points nearer than this are one, in cells. */
const same = 1e-5;

/** Points of a region, each once: a new one is looked up among those of its own cell and the eight around. */
export class KnownPoints {
  private readonly byCell = new Map<string, Point[]>();

  constructor(private readonly cell: readonly [number, number]) {}

  /** Whether the point is new; it is known from then on. */
  add(point: Point): boolean {
    if (this.has(point, same)) return false;
    const [i, j] = this.cellOf(point);
    const key = `${i},${j}`;
    const there = this.byCell.get(key);
    if (there) there.push(point);
    else this.byCell.set(key, [point]);
    return true;
  }

  /** Whether a point is known within a distance along each axis, of at most one cell. */
  has([a, b]: Point, cells: number): boolean {
    const [i, j] = this.cellOf([a, b]);
    for (let up = -1; up <= 1; up++) {
      for (let right = -1; right <= 1; right++) {
        const near = this.byCell.get(`${i + right},${j + up}`);
        const isNear = ([x, y]: Point) =>
          Math.abs(x - a) <= cells * this.cell[0] && Math.abs(y - b) <= cells * this.cell[1];
        if (near?.some(isNear)) return true;
      }
    }
    return false;
  }

  private cellOf([a, b]: Point): Point {
    return [Math.floor(a / this.cell[0]), Math.floor(b / this.cell[1])];
  }
}
