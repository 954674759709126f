import { describe, expect, test } from 'vitest';
import { shareOf } from '../../cases';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { featuresOfRegion, type Feature } from '../../../src/core/analysis/regionFeatures';
import { experimentOf, terrainPlane } from '../experiments';
import { placesOf } from './typedSurfaces';

describe('the kind of a place is measured and not read off its formula', () => {
  test.each<[string, Feature['kind'], [number, number]]>([
    ['hypot(x, y)', 'cone', [0, 0]],
    ['hypot(x - 0.123, 1000*(y - 0.7))', 'cone', [0.123, 0.7]],
    ['(x^4 + y^4)^(1/4)', 'cone', [0, 0]],
    ['hypot(x - 0.1234567, y - 0.7) + 0.01*x', 'cone', [0.1234567, 0.7]],
    ['abs(x) + abs(y)', 'crease', [0, 0]],
    ['abs(x) + y^2', 'crease', [0, 0]],
    ['max(abs(x), abs(y))', 'crease', [0, 0]],
    ['x^4 + y^4', 'flat', [0, 0]],
    ['hypot(x, y)^2', 'minimum', [0, 0]],
    ['abs(x)^2 + 3*abs(y)*abs(y)', 'minimum', [0, 0]],
    ['x^2 + y^2 + 0.3*abs(x - 0.37)', 'minimum', [0.15, 0]],
  ])('%s: one %s', (text, kind, [a, b]) => {
    const [place, ...others] = placesOf(text);
    expect(others).toEqual([]);
    expect(place.kind).toBe(kind);
    expect(place.point[0]).toBeCloseTo(a, 9);
    expect(place.point[1]).toBeCloseTo(b, 9);
  });

  test('a square of a distance bends by 2 every way', () => {
    expect(placesOf('hypot(x, y)^2')).toEqual([
      {
        kind: 'minimum',
        point: [0, 0],
        loss: 0,
        eigenvalues: [expect.closeTo(2, 12), expect.closeTo(2, 12)],
      },
    ]);
    expect(placesOf('hypot(x - 0.3, y)^2')[0]).toMatchObject({ kind: 'minimum', eigenvalues: [expect.closeTo(2, 9), expect.closeTo(2, 9)] }); // prettier-ignore
  });

  test.each<[string, Feature['kind'], [number, number]]>([
    ['sqrt(x^2 + y^2)^2', 'minimum', [2, 2]],
    ['abs(x)^1.5 + abs(y)^1.5', 'minimum', [Infinity, Infinity]],
    ['abs(x)^1.5 + y^2', 'minimum', [2, Infinity]],
    ['abs(x - 1/3)^1.5 + y^2', 'minimum', [2, Infinity]],
    ['abs(x - y)^1.5 + (x + y)^2', 'minimum', [4, Infinity]],
    ['abs(x)^1.9 + y^2', 'minimum', [2, Infinity]],
    ['x^4 + y^4', 'flat', [0, 0]],
    ['abs(x)^2.5 + y^2', 'flat', [0, 2]],
    ['abs(x)^1.5 + abs(y - 1)^1.2', 'minimum', [Infinity, Infinity]],
    ['abs(x)^1.1 + y^2', 'minimum', [2, Infinity]],
    // However sharp, it is smooth: sqrt(r² + c) bends by 1/√c.
    ['sqrt(x^2 + y^2 + 1e-12)*1e-6', 'minimum', [1, 1]],
    ['sqrt(x^2 + y^2 + 1e-16)*1e-8', 'minimum', [1, 1]],
    ['sqrt(x^2 + y^2 + 1e-20)*1e-10', 'minimum', [1, 1]],
    ['sqrt((x - 1/3)^2 + y^2 + 1e-16)*1e-8', 'minimum', [1, 1]],
    ['x^1.5 + y^2', 'minimum', [2, Infinity]],
    // No bend of any order, and level ground that is narrower than a cell.
    ['exp(-1/(x^2 + y^2))', 'flat', [0, 0]],
    ['max(0, abs(x - 0.1) + abs(y) - 0.01)', 'flat', [0, 0]],
  ])('%s: a %s that bends by %j', (text, kind, eigenvalues) => {
    const [place, ...others] = placesOf(text);
    expect(others).toEqual([]);
    expect(place).toMatchObject({ kind, eigenvalues: eigenvalues.map((bend) => Number.isFinite(bend) ? expect.closeTo(bend, 9) : bend) }); // prettier-ignore
  });

  // r² log r² bends by 2 log r² + 2 along its circles and by 4 more across: without end downwards.
  test('a top can bend without end where all parts of its formula are smooth', () => {
    const places = placesOf('(x^2 + y^2)*log(x^2 + y^2)');
    expect(places.map(({ kind }) => kind)).toEqual(['line', 'maximum']);
    expect(places[1]).toMatchObject({ eigenvalues: [-Infinity, -Infinity] });
    expect(Math.hypot(...places[1].point)).toBeLessThan(1e-12);
    expect(places[0].loss).toBeCloseTo(-1 / Math.E, 12);
  });

  test('a root of a square, squared, is the squared error', () => {
    const kindsOf = (loss: object) => {
      const experiment = experimentOf({ data: { id: 'line' }, losses: [loss] });
      return featuresOfRegion(planeObjective(experiment), experiment.plane.domain).features;
    };
    const typed = { id: 'formula', settings: { text: 'sqrt(error^2)^2', reads: 'value' } };
    const [place, ...others] = kindsOf(typed);
    expect(others).toEqual([]);
    const [wanted] = kindsOf({ id: 'mse' });
    expect(place.kind).toBe('minimum');
    place.point.forEach((part, axis) => expect(part).toBeCloseTo(wanted.point[axis], 9));
  });

  test('a crease with a way down along it is no minimum', () => {
    expect(placesOf('abs(x) - y^2').map(({ kind }) => kind)).toEqual(['edge', 'edge']);
  });

  test('Ackley ends in a cone, among 120 dents', () => {
    const { features } = featuresOfRegion(terrainPlane('ackley'), { a: [-5, 5], b: [-5, 5] }, Infinity);
    expect(features[0]).toEqual({ kind: 'cone', point: [0, 0], loss: 0 });
    expect(features.filter(({ kind }) => kind === 'minimum')).toHaveLength(120);
    // The grid does not meet it elsewhere.
    const [shifted] = featuresOfRegion(terrainPlane('ackley'), {
      a: [-1.37, 2.11],
      b: [-2.93, 1.71],
    }).features;
    expect(shifted.kind).toBe('cone');
    expect(Math.hypot(...shifted.point)).toBeLessThan(1e-12);
  });
});

// The data y = x: a line fits them without error, so that norms of the errors come to a point.
describe('at an exact fit', () => {
  const lowestOf = (id: string, model: string): Feature => {
    const { plane, ...rest } = experimentOf({
      data: { id: 'curve', settings: { shape: 'identity' } },
      subject: { model: { id: model } },
      losses: [{ id }],
    });
    return featuresOfRegion(planeObjective({ plane, ...rest }), plane.domain).features[0];
  };
  const ends = [
    ['mae', 'crease'],
    ['infinityNorm', 'crease'],
    ['pinball', 'crease'],
    ['rmse', 'cone'],
    ['lp', 'cone'],
    ['mse', 'minimum'],
    ['huber', 'minimum'],
    ['logCosh', 'minimum'],
  ].flatMap(([id, kind]) => ['linear', 'relu'].map((model) => [id, kind, model]));
  test.each(shareOf(ends, 3))('%s ends in a %s: %s', (id, kind, model) => {
    expect(lowestOf(id, model)).toMatchObject({ kind, point: [1, 0], loss: 0 });
  });
});

test('every place lies in the region and is listed once, on smooth and on creased ground', () => {
  const descriptions = [
    { subject: { terrain: { id: 'rosenbrock' } } },
    { data: { id: 'line' }, losses: [{ id: 'mae' }] },
    { data: { id: 'line' }, losses: [{ id: 'infinityNorm' }] },
    { losses: [{ id: 'hinge' }] },
    { losses: [{ id: 'crossEntropy' }] },
    { data: { id: 'curve' }, subject: { model: { id: 'relu' } }, losses: [{ id: 'mae' }] },
    { data: { id: 'curve' }, subject: { model: { id: 'sine' } }, losses: [{ id: 'mae' }] },
  ];
  for (const description of shareOf(descriptions, 3)) {
    const experiment = experimentOf(description);
    const { a, b } = experiment.plane.domain;
    const { features } = featuresOfRegion(planeObjective(experiment), experiment.plane.domain, Infinity);
    expect(features.length).toBeGreaterThan(0);
    features.forEach(({ point: [x, y] }, index) => {
      expect(x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1]).toBe(true);
      const isNear = ({ point }: Feature) => Math.abs(point[0] - x) < 1e-6 * (a[1] - a[0]) && Math.abs(point[1] - y) < 1e-6 * (b[1] - b[0]); // prettier-ignore
      expect(features.slice(0, index).some(isNear)).toBe(false);
    });
  }
});

test('smooth losses have no creases', () => {
  for (const id of ['mse', 'rmse', 'huber', 'logCosh', 'crossEntropy', 'brier', 'focal', 'squaredHinge']) {
    const experiment = experimentOf({ losses: [{ id }] });
    const { features } = featuresOfRegion(planeObjective(experiment), experiment.plane.domain);
    expect(features.filter(({ kind }) => kind === 'crease' || kind === 'cone')).toEqual([]);
  }
  const rosenbrock = featuresOfRegion(terrainPlane('rosenbrock'), { a: [-2, 2], b: [-1, 3] });
  expect(rosenbrock.features.map(({ kind }) => kind)).toEqual(['minimum']);
});
