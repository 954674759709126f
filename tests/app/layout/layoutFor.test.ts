import { expect, test } from 'vitest';
import { layoutFor } from '../../../src/app/layout/layoutFor';

test.each([
  [1920, 1080, 'wide'],
  [1200, 481, 'wide'],
  [1199, 800, 'medium'],
  [900, 800, 'medium'],
  [899, 800, 'narrow'],
  [600, 481, 'narrow'],
  [599, 481, 'phone'],
  [390, 844, 'phone'],
  [479, 480, 'phone'],
  [480, 480, 'landscape'],
  [1920, 300, 'landscape'],
])('in %i x %i pixels Massif is laid out %s', (width, height, layout) => {
  expect(layoutFor({ width, height })).toBe(layout);
});
