import { describe, expect, test } from 'vitest';
import { heightField } from '../../../src/core/landscape/heightField';
import type { Domain } from '../../../src/core/planeUnits';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import {
  featuresOfRegion,
  type Feature,
  type RegionFeatures,
} from '../../../src/core/analysis/regionFeatures';
import { lowestApart } from '../../../src/core/analysis/lowestPlaces';
import { experimentOf, terrainPlane } from '../experiments';

function featuresOf(description: object): RegionFeatures {
  const experiment = experimentOf(description);
  return featuresOfRegion(planeObjective(experiment), experiment.plane.domain);
}

const kinds = ({ features }: RegionFeatures): Feature['kind'][] => features.map(({ kind }) => kind);
const curvaturesOf = (feature: Feature) => ('eigenvalues' in feature ? feature.eigenvalues : [NaN, NaN]);
const square = (half: number): Domain => ({ a: [-half, half], b: [-half, half] });

describe('penguins, two weights', () => {
  test('cross entropy has no minimum: it falls beyond the edge', () => {
    const found = featuresOf({});
    expect(kinds(found)).toEqual(['edge']);
    expect(found.features[0].point).toEqual([-10, 10]);
  });

  test('counting is level everywhere, in multiples of 1/274, down to the plateau at 0', () => {
    const experiment = experimentOf({ losses: [{ id: 'counting' }] });
    const plane = planeObjective(experiment);
    const { heights, reference } = heightField(plane, 65, experiment.plane.domain);
    for (const height of heights) {
      const mistakes = 274 * (height + reference);
      expect(Math.abs(mistakes - Math.round(mistakes))).toBeLessThan(1e-4);
    }
    const { features, flat } = featuresOfRegion(plane, experiment.plane.domain);
    expect(features[0]).toMatchObject({ kind: 'plateau', loss: 0 });
    expect(flat).toBe(1);
  });
});

describe('a line with an outlier', () => {
  const domain = { plane: { domain: { a: [-2, 10], b: [-25, 12] } } };

  test('the absolute error has its minimum in a corner of creases', () => {
    const [lowest] = featuresOf({ data: { id: 'line' }, losses: [{ id: 'mae' }], ...domain }).features;
    expect(lowest.kind).toBe('crease');
    expect(lowest.point[0]).toBeCloseTo(2, 9);
    expect(lowest.point[1]).toBeCloseTo(1, 9);
    expect(lowest.loss).toBeCloseTo(4.1, 12);
  });

  test('so has the largest error', () => {
    const largest = { id: 'formula', settings: { text: '|error|', reads: 'value', fold: 'max' } };
    const [lowest] = featuresOf({ data: { id: 'line' }, losses: [largest], ...domain }).features;
    expect(lowest.kind).toBe('crease');
    expect(lowest.point[0]).toBeCloseTo(59 / 9, 9);
    expect(lowest.point[1]).toBeCloseTo(-155 / 9, 9);
  });

  test('squared error has one minimum and nothing else', () => {
    const found = featuresOf({ data: { id: 'line' }, losses: [{ id: 'mse' }], ...domain });
    expect(kinds(found)).toEqual(['minimum']);
  });
});

test('Himmelblau: four minima, four saddles, one top', () => {
  const found = featuresOf({ subject: { terrain: { id: 'himmelblau' } } });
  const count = (kind: string) => kinds(found).filter((found) => found === kind).length;
  expect([count('minimum'), count('saddle'), count('maximum')]).toEqual([4, 4, 1]);
  expect(kinds(found)).toHaveLength(9);
  // (x² + y - 11)² + (x + y² - 7)², derived by hand: where its slope is gone, and how steeply it grows beside that.
  for (const feature of found.features) {
    const [x, y] = feature.point;
    const [p, q] = [x * x + y - 11, x + y * y - 7];
    const slope = Math.hypot(4 * x * p + 2 * q, 2 * p + 4 * y * q);
    const [low, high] = curvaturesOf(feature);
    expect(slope / Math.min(Math.abs(low), Math.abs(high))).toBeLessThan(1e-9);
  }
});

describe('the linear autoencoder with tied weights', () => {
  const featuresOfCloud = (first: number) =>
    featuresOf({ data: { id: 'cloud', settings: { first } }, subject: { model: { id: 'autoencoder' } } });

  test('has a ring of minima at 1 where the cloud is round, around a top at 2', () => {
    const { features } = featuresOfCloud(1);
    expect(features.map(({ kind }) => kind)).toEqual(['line', 'maximum']);
    const [line, top] = features;
    if (line.kind !== 'line') throw new Error('no line');
    expect(line.loss).toBeCloseTo(1, 12);
    for (const [x, y] of line.points) expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
    expect(top.loss).toBeCloseTo(2, 12);
  });

  test('has two minima, two saddles and a top where it is stretched', () => {
    const { features } = featuresOfCloud(3);
    const found = features.map((feature) => {
      return [feature.kind, feature.loss, ...curvaturesOf(feature)].map((part) => (typeof part === 'number' ? Number(part.toFixed(9)) : part)); // prettier-ignore
    });
    expect(found).toEqual([
      ['minimum', 1, 4, 24],
      ['minimum', 1, 4, 24],
      ['saddle', 3, -4, 8],
      ['saddle', 3, -4, 8],
      ['maximum', 4, -12, -4],
    ]);
    const places = features.map(({ point }) => point.map((part) => Math.abs(part)));
    for (const [place, [x, y]] of [
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ].entries())
      // prettier-ignore
      expect(Math.hypot(places[place][0] - x, places[place][1] - y)).toBeLessThan(1e-9);
  });
});

describe('how far the lowest places of two losses are apart', () => {
  const line = (id: string) =>
    featuresOf({ data: { id: 'line' }, losses: [{ id }], plane: { domain: { a: [-2, 10], b: [-25, 12] } } });

  test('is from the squared to the absolute error what an outlier does', () => {
    // Least squares goes to (4.236364, -4.963636), the absolute error stays at (2, 1).
    const [mse, mae] = [line('mse'), line('mae')];
    expect(lowestApart(mse, mae)).toBeCloseTo(Math.hypot(123 / 55, 328 / 55), 6);
    expect(lowestApart(mae, mse)).toBe(lowestApart(mse, mae));
    expect(lowestApart(mse, mse)).toBe(0);
  });

  test('is counted from the nearest point of a line, and unknown where there is none', () => {
    const ring = featuresOfRegion(terrainPlane('formula', { text: '(x^2 + y^2 - 1)^2' }), square(2));
    const bowl = featuresOfRegion(terrainPlane('formula', { text: '(x - 1.5)^2 + y^2' }), square(2));
    expect(lowestApart(ring, bowl)).toBeCloseTo(0.5, 2);
    expect(lowestApart(bowl, { ...ring, features: [] })).toBeUndefined();
  });
});

// The linear autoencoder with tied weights and equal variances: 2 - 2 r^2 + r^4.
test('a ring of minima around a top', () => {
  const ring = terrainPlane('formula', { text: '2 - 2*(x^2 + y^2) + (x^2 + y^2)^2' });
  const { features } = featuresOfRegion(ring, square(2));
  expect(features.map(({ kind }) => kind)).toEqual(['line', 'maximum']);
  const [line, top] = features;
  if (line.kind !== 'line') throw new Error('no line');
  for (const [x, y] of line.points) expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
  const angles = line.points.map(([x, y]) => Math.atan2(y, x)).sort((one, other) => one - other);
  const gaps = angles.map((angle, k) => angle - (angles[k - 1] ?? angles.at(-1)! - 2 * Math.PI));
  expect(Math.max(...gaps)).toBeLessThan(0.2);
  expect(top).toMatchObject({ point: [0, 0], loss: 2, eigenvalues: [-4, -4] });
});

test('a bowl with a flat floor has a plateau, and a hole is no ground', () => {
  const bowl = featuresOfRegion(terrainPlane('formula', { text: 'max(0, x^2 + y^2 - 1)' }), square(2));
  expect(bowl.features).toHaveLength(1);
  expect(bowl.features[0]).toMatchObject({ kind: 'plateau', loss: 0 });
  expect(bowl.flat).toBeCloseTo(Math.PI / 16, 2);
  const half = featuresOfRegion(terrainPlane('formula', { text: 'x - log(x) + y^2' }), square(2));
  expect(half.notFinite).toBeCloseTo(0.5, 2);
  expect(half.features[0]).toMatchObject({ kind: 'minimum' });
  expect(half.features[0].point[0]).toBeCloseTo(1, 9);
});
