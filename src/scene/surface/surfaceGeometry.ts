import { BufferAttribute, BufferGeometry } from 'three';

/**
 * Two triangles for every cell of the grid, folded along the diagonal that bends less, so that ridges and creases run
 * straight. Cells with an open corner (NaN) are left out. Positions are made in the shader from the vertex number.
 */
export function surfaceGeometry(heights: Float32Array, size: number): BufferGeometry {
  const index = new Uint32Array(6 * (size - 1) * (size - 1));
  let count = 0;
  for (let row = 0; row < size - 1; row++) {
    for (let column = 0; column < size - 1; column++) {
      const southWest = row * size + column;
      const [southEast, northWest, northEast] = [southWest + 1, southWest + size, southWest + size + 1];
      const rising = Math.abs(heights[southWest] - heights[northEast]);
      const falling = Math.abs(heights[southEast] - heights[northWest]);
      if (Number.isNaN(rising + falling)) continue;
      const [second, fifth] = rising <= falling ? [northEast, southWest] : [northWest, southEast];
      index[count++] = southWest;
      index[count++] = southEast;
      index[count++] = second;
      index[count++] = fifth;
      index[count++] = northEast;
      index[count++] = northWest;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(index.subarray(0, count), 1));
  // three counts vertices by this attribute; the shader does not read it.
  geometry.setAttribute('position', new BufferAttribute(new Uint8Array(3 * size * size), 3));
  return geometry;
}
