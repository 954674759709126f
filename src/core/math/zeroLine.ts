/** A piece of a line, x1 y1 x2 y2 in cells of the grid. */
type Piece = readonly [number, number, number, number];

/** Where values on a grid of columns x rows change their sign, cell by cell (marching squares). */
export function zeroLine(values: ArrayLike<number>, columns: number, rows: number): Piece[] {
  const pieces: Piece[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const crossings = edgesOf(values[at], values[at + 1], values[at + columns], values[at + columns + 1]);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [x1, y1] = crossings[k];
        const [x2, y2] = crossings[k + 1];
        pieces.push([column + x1, row + y1, column + x2, row + y2]);
      }
    }
  }
  return pieces;
}

/** Crossings on the four edges of a cell, each within the unit square. */
function edgesOf(a: number, b: number, c: number, d: number): (readonly [number, number])[] {
  const crossings: (readonly [number, number])[] = [];
  if (a > 0 !== b > 0) crossings.push([a / (a - b), 0]);
  if (b > 0 !== d > 0) crossings.push([1, b / (b - d)]);
  if (c > 0 !== d > 0) crossings.push([c / (c - d), 1]);
  if (a > 0 !== c > 0) crossings.push([0, a / (a - c)]);
  return crossings;
}
