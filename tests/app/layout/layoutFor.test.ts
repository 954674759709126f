import { expect, test } from 'vitest';
import { layoutFor, usualStrip } from '../../../src/app/layout/layoutFor';

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

test.each([
  ['wide', 900, true],
  ['medium', 768, true],
  ['wide', 720, false],
  ['narrow', 1000, false],
  ['phone', 844, false],
] as const)('other losses stand below the range at first: %s, %i px high: %s', (layout, height, stands) => {
  expect(usualStrip(layout, height)).toBe(stands);
});
