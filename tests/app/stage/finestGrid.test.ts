import { expect, test } from 'vitest';
import { requestedGrid } from '../../../src/app/stage/finestGrid';

test.each([
  ['?grid=65', 65],
  ['?theme=night&grid=257', 257],
  ['', undefined],
  ['?grid', undefined],
  ['?grid=64', undefined],
  ['?grid=65.0', undefined],
  ['?grid=-65', undefined],
  ['?grid=1e99', undefined],
  ['?grid=%', undefined],
])('the address %s asks for the grid %s at most', (search, size) => {
  expect(requestedGrid(search)).toBe(size);
});
