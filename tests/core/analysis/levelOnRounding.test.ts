import { describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import { plateaus } from '../../../src/core/analysis/plateaus';
import { featuresOfRegion, type RegionFeatures } from '../../../src/core/analysis/regionFeatures';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { experimentOf } from '../experiments';
import { featuresOf } from './typedSurfaces';

/** The one plateau that a region holds, with its share in units of the true one. */
function onlyPlateau({ features, flat }: RegionFeatures, share: number) {
  expect(features.map(({ kind }) => kind)).toEqual(['plateau']);
  const [plateau] = features;
  if (plateau.kind !== 'plateau') throw new Error(plateau.kind);
  expect(flat).toBe(plateau.share);
  return { ...plateau, ofTrue: plateau.share / share };
}

const absolutes = [
  ['mae', {}, 1],
  ['pinball', { quantile: 0.5 }, 0.5],
  ['lp', { p: 1 }, 1],
] as const;

// The absolute error is least where the line passes between both targets of each x: s x0 + i and s x1 + i at the outermost
// two tell the rest, and an area of theirs is one of (s, i) times x1 - x0.
describe.each(absolutes)('amid pairs of targets %s has one plateau', (id, settings, scale) => {
  const found = (data: object, model: object = {}) => {
    const experiment = experimentOf({ data, ...model, losses: [{ id, settings }] });
    const { a, b } = experiment.plane.domain;
    const region = featuresOfRegion(planeObjective(experiment), experiment.plane.domain);
    return { region, area: (a[1] - a[0]) * (b[1] - b[0]) };
  };

  test('where 10 x and 100 x are the targets', () => {
    const { region, area } = found({ id: 'ranges' }, { subject: { model: { id: 'linear' } } });
    const { point, loss, ofTrue } = onlyPlateau(region, (90 * 0.1 * 90) / 0.9 / area);
    // Half of 90 x, of which the mean is 0.55.
    expect(loss).toBeCloseTo(24.75 * scale, 12);
    for (const x of [0.1, 1]) {
      expect(point[0] * x + point[1]).toBeGreaterThan(10 * x);
      expect(point[0] * x + point[1]).toBeLessThan(100 * x);
    }
    expect(Math.abs(ofTrue - 1)).toBeLessThan(0.05);
  });

  test('in a table', () => {
    const rows = '1,1\n1,3\n2,1\n2,4\n3,1\n3,5\n4,1\n4,6';
    const { key: table } = keepTable(`x,y\n${rows}\n`) as { key: string };
    const settings = { table, header: 'names', task: 'value', scaling: 'raw' };
    const { region, area } = found({ id: 'csv', settings });
    const { point, loss, ofTrue } = onlyPlateau(region, (2 * 5) / 3 / area);
    expect(loss).toBeCloseTo(((2 + 3 + 4 + 5) / 8) * scale, 12);
    expect(Math.abs(point[0] + point[1] - 2)).toBeLessThan(1);
    expect(Math.abs(4 * point[0] + point[1] - 3.5)).toBeLessThan(2.5);
    expect(Math.abs(ofTrue - 1)).toBeLessThan(0.05);
  });
});

// |u - p| + |u - q| is q - p from p to q: x from 0.3 to 2.1, y from -2.1 to 2.1.
test.each([0, 1.2])(
  'a sum of kinks whose slopes cancel is level, however little is left of it: less %d',
  (less) => {
    const text = `abs(x/3 - 0.1) + abs(x/3 - 0.7) + abs(y/7 - 0.3) + abs(y/7 + 0.3) - ${less}`;
    const { point, loss, ofTrue } = onlyPlateau(featuresOf(text), (1.8 * 4.2) / 36);
    expect(loss).toBeCloseTo(1.2 - less, 14);
    expect(Math.abs(point[0] - 1.2)).toBeLessThan(0.05);
    expect(Math.abs(point[1])).toBeLessThan(0.05);
    expect(Math.abs(ofTrue - 1)).toBeLessThan(0.05);
  },
);

describe('what is no level ground', () => {
  test.each([
    // Slopes that change the loss by less than its rounding within a cell, but are the steepest there are.
    '1e15 + abs(x) + abs(y)',
    '1e15 + abs(x)',
    '1000 + 1e-14*(abs(x - 0.1) + abs(y))',
    // Slopes far below the steepest that change the loss by more than its rounding.
    '1e-9*(abs(x - 0.1) + abs(y)) + 1e12*max(0, x - 2)',
    // Slopes that fade, and are less than rounding about the bottom.
    '1 + (x - 0.37)^20 + (y - 0.2)^20',
  ])('%s', (text) => {
    const { features, flat } = featuresOf(text);
    expect(flat).toBe(0);
    expect(features.filter(({ kind }) => kind === 'plateau')).toEqual([]);
  });

  test('higher ground beside level ground that rounding leads to', () => {
    // Terraces of 0, 2 and 4 side by side; rounding by 3 leads from the first to the second, and no further.
    const losses = Float64Array.from({ length: 81 }, (_, place) => 2 * Math.floor((place % 9) / 3));
    const rules = { noiseAt: () => 3, isLevelBetween: () => false };
    const found = plateaus(losses, new Uint8Array(81).fill(1), 9, false, rules);
    expect(found.map(({ members, level }) => [members.length, level.loss])).toEqual([[54, 0]]);
  });
});
