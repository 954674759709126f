import { BufferGeometry, Float32BufferAttribute } from 'three';

interface Side {
  readonly outward: readonly [number, number, number];
  readonly pointAt: (k: number, last: number) => readonly [number, number];
}

const SIDES: readonly Side[] = [
  { outward: [0, 0, 1], pointAt: (k) => [k, 0] },
  { outward: [-1, 0, 0], pointAt: (k) => [0, k] },
  { outward: [0, 0, -1], pointAt: (k, last) => [k, last] },
  { outward: [1, 0, 0], pointAt: (k, last) => [last, k] },
];

/** The four cut sides of the block: a strip along each rim, position.y 1 on the rim and 0 on the floor. */
export function wallGeometry(size: number): BufferGeometry {
  const position: number[] = [];
  const gridPoint: number[] = [];
  const outward: number[] = [];
  const index: number[] = [];
  for (const side of SIDES) {
    const first = position.length / 3;
    for (let k = 0; k < size; k++) {
      for (const edge of [0, 1]) {
        position.push(0, edge, 0);
        gridPoint.push(...side.pointAt(k, size - 1));
        outward.push(...side.outward);
      }
      if (k === size - 1) continue;
      const corner = first + 2 * k;
      index.push(corner, corner + 2, corner + 1, corner + 1, corner + 2, corner + 3);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('gridPoint', new Float32BufferAttribute(gridPoint, 2));
  geometry.setAttribute('outward', new Float32BufferAttribute(outward, 3));
  geometry.setIndex(index);
  return geometry;
}
