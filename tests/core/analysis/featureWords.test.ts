import { expect, test } from 'vitest';
import { featuresOfRegion, type RegionFeatures } from '../../../src/core/analysis/regionFeatures';
import { summaryOf, whyOf } from '../../../src/core/analysis/featureWords';
import { typedPlane } from './typedSurfaces';

const found: RegionFeatures = {
  features: [],
  found: 9,
  cells: 160,
  isCrowded: false,
  unfollowed: 0,
  flat: 0,
  notFinite: 0,
};

test('a list says how it was looked for, and that it is cut', () => {
  expect(summaryOf(found, 12)).toBe(
    'Looked for in 160 × 160 cells: two in one cell can be taken for one, what is narrower can be missed.',
  );
  expect(summaryOf({ ...found, found: 441 }, 12)).toMatch(/^The lowest 12 of 441 that were found\. /);
  expect(summaryOf({ ...found, found: 8430, cells: 640, isCrowded: true, flat: 0.25 }, 12)).toBe(
    'The lowest 12 of 8,430 that were found. There can be more than 640 × 640 cells tell apart, so some may be missing. No slope on 25.0 % of the region.',
  );
  expect(summaryOf({ ...found, unfollowed: 1234 }, 12)).toMatch(
    / 1,234 more low points were not followed down: a minimum may lie beside each\.$/,
  );
});

test('cells that may hold more than they tell apart need not: all 19 troughs of a wave are found', () => {
  const plane = typedPlane('sin(20*x)');
  const found = featuresOfRegion(plane, { a: [-3, 3], b: [-3, 3] }, Infinity);
  // 20x = -pi/2 + 2 pi k within -60 to 60.
  const troughs = Array.from({ length: 41 }, (_, k) => (2 * (k - 20) - 0.5) * Math.PI).filter(
    (place) => Math.abs(place) <= 60,
  );
  expect(troughs.length).toBe(19);
  expect(found.features.filter(({ kind }) => kind === 'line').length).toBe(19);
  expect(found.isCrowded).toBe(true);
  expect(summaryOf(found, 12)).toContain('so some may be missing');
});

// At y = 3 it is max(x, -2), level from x = -3 to -2; 0.01 further in it is -1.99 there.
test('of a minimum on a level rim it is not said that all ground beside it is higher', () => {
  const plane = typedPlane('max(min(x,y), min(-x,1-y))');
  const { features } = featuresOfRegion(plane, { a: [-3, 3], b: [-3, 3] });
  const rim = features.find(({ kind, point: [, b] }) => kind === 'edge' && b === 3)!;
  expect(rim.loss).toBe(-2);
  expect(rim.point[0]).toBeLessThanOrEqual(-2);
  expect(whyOf(rim)).toMatch(/^Minimum on the edge, .*: no ground beside it is lower\.$/);
});
