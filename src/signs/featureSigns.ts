import type { Feature } from '../core/analysis/regionFeatures';

type Polyline = readonly (readonly [x: number, y: number])[];

/** Signs of places of the ground, on the range and in lists: lines about their middle, 10 units across, y runs down. */
export const featureSigns: Readonly<Record<Feature['kind'], readonly Polyline[]>> = {
  minimum: [[[-5, -4], [0, 4], [5, -4]]],
  crease: [[[-5, -4], [0, 4], [5, -4]], [[0, -5], [0, 0]]],
  cone: [[[-5, -4], [0, 4], [5, -4], [-5, -4]]],
  line: [[[-5, -4], [-2, 4], [2, 4], [5, -4]]],
  maximum: [[[-5, 4], [0, -4], [5, 4]]],
  saddle: [[[-4, -4], [4, 4]], [[4, -4], [-4, 4]]],
  flat: [[[-5, 0], [5, 0]]],
  plateau: [[[-5, -2.5], [5, -2.5]], [[-5, 2.5], [5, 2.5]]],
  falling: [[[0, -5], [0, 5]], [[-4, 1], [0, 5], [4, 1]]],
  edge: [[[-4, -4], [0, 0], [4, -4]], [[-4, 1], [0, 5], [4, 1]]],
}; // prettier-ignore
