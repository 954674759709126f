/**
 * The grid points without slope that are corners of a whole cell without slope, by a mask of size x size points: only
 * those have ground about them; a row of points along a line has no area.
 */
export function levelGround(flat: Uint8Array, size: number): Uint8Array {
  const level = new Uint8Array(flat.length);
  for (let row = 1; row < size; row++) {
    for (let column = 1; column < size; column++) {
      const corner = row * size + column;
      const cell = [corner, corner - 1, corner - size, corner - size - 1];
      if (!cell.every((place) => flat[place] === 1)) continue;
      for (const place of cell) level[place] = 1;
    }
  }
  return level;
}
