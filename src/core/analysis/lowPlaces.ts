/**
 * Grid points that are not above any of those around them, and have a slope: the lowest of all first, then the ones whose
 * hollow promises to be the deepest, by the quadratic through the nine.
 */
export function lowPlaces(losses: Float64Array, flat: Uint8Array, size: number): number[] {
  const places: number[] = [];
  const bottoms = new Map<number, number>();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const place = row * size + column;
      if (flat[place] || !Number.isFinite(losses[place]) || !isLow(losses, row, column, size)) continue;
      const isWithin = row > 0 && row < size - 1 && column > 0 && column < size - 1;
      places.push(place);
      bottoms.set(place, isWithin ? bottomOf(losses, place, size) : losses[place]);
    }
  }
  const lowest = places.reduce((least, place) => Math.min(least, losses[place]), Infinity);
  const rank = (place: number) => (losses[place] === lowest ? -Infinity : bottoms.get(place)!);
  return places.sort((one, other) => rank(one) - rank(other) || 0);
}

function isLow(losses: Float64Array, row: number, column: number, size: number): boolean {
  const here = losses[row * size + column];
  for (let j = Math.max(row - 1, 0); j <= Math.min(row + 1, size - 1); j++) {
    for (let i = Math.max(column - 1, 0); i <= Math.min(column + 1, size - 1); i++) {
      if (losses[j * size + i] < here) return false;
    }
  }
  return true;
}

/** Of the quadratic with these differences, no further than a cell away; its own loss where that has no bottom. */
function bottomOf(losses: Float64Array, place: number, size: number): number {
  const at = (i: number, j: number) => losses[place + j * size + i];
  const [a, b] = [(at(1, 0) - at(-1, 0)) / 2, (at(0, 1) - at(0, -1)) / 2];
  const [aa, bb] = [at(1, 0) - 2 * at(0, 0) + at(-1, 0), at(0, 1) - 2 * at(0, 0) + at(0, -1)];
  const ab = (at(1, 1) - at(-1, 1) - at(1, -1) + at(-1, -1)) / 4;
  const determinant = aa * bb - ab * ab;
  const [x, y] = [(ab * b - bb * a) / determinant, (ab * a - aa * b) / determinant];
  const isNear = aa > 0 && determinant > 0 && Math.abs(x) <= 1 && Math.abs(y) <= 1;
  return isNear ? at(0, 0) + (a * x + b * y) / 2 : at(0, 0);
}
