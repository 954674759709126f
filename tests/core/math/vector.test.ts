import { expect, test } from 'vitest';
import { norm } from '../../../src/core/math/vector';

test.each([
  [[3, 4], 5],
  [[3e200, 4e200], 5e200],
  [[3e-200, -4e-200], 5e-200],
  [[3e-170, 0, 4e-170], 5e-170],
  [[0, 0], 0],
  [[1, -Infinity], Infinity],
  [[], 0],
])('the length of %j is %d', (vector, length) => {
  if (length === 0 || !Number.isFinite(length)) expect(norm(vector)).toBe(length);
  else expect(Math.abs(norm(vector) / length - 1)).toBeLessThan(3e-16);
});

test('the length of what is no number is none', () => expect(norm([1, NaN])).toBeNaN());
