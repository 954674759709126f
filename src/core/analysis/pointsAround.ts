/** The indices of a grid point and those around it, on a grid of size x size. */
export function pointsAround(column: number, row: number, size: number): number[] {
  const places: number[] = [];
  for (let j = Math.max(row - 1, 0); j <= Math.min(row + 1, size - 1); j++) {
    for (let i = Math.max(column - 1, 0); i <= Math.min(column + 1, size - 1); i++) {
      places.push(j * size + i);
    }
  }
  return places;
}
