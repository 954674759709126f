import { expect, test } from 'vitest';
import { heightField } from '../../src/core/landscape/heightField';
import { planeOf } from '../core/experiments';

// Only points with a neighbour of the same height were asked for their slope.
test('terraces narrower than the grid are without slope too', () => {
  const { flat } = heightField(planeOf({ losses: [{ id: 'counting' }] }), 41, { a: [-1, 1], b: [-1, 1] });
  expect(flat.every((isFlat) => isFlat === 1)).toBe(true);
});
