import { describe, expect, test } from 'vitest';
import type { Domain } from '../../../src/core/heightField';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { criticalPoints, type CriticalPoint } from '../../../src/core/reading/criticalPoints';
import { terrains } from '../../../src/core/terrains';
import { at, terrainPlane } from '../experiments';

type Point = readonly [number, number];
interface Facts {
  /** Lowest points with their value. */
  readonly minima: readonly Point[];
  readonly value: number;
  /** Values elsewhere. */
  readonly values?: readonly (readonly [...Point, number])[];
  /** Of the Hessian at the first minimum, rising. */
  readonly eigenvalues?: Point;
  /** How many minima, saddles and tops lie in the region. */
  readonly counts?: Partial<Record<CriticalPoint['kind'], number>>;
  readonly domain?: Domain;
}

const pi = Math.PI;
const facts: Readonly<Record<string, Facts>> = {
  rosenbrock: {
    minima: [[1, 1]],
    value: 0,
    values: [
      [-1.2, 1, 24.2],
      [0, 0, 1],
    ],
    eigenvalues: [0.3994, 1001.6006],
    counts: { minimum: 1 },
  },
  himmelblau: {
    minima: [
      [3, 2],
      [-2.805118086953, 3.13131251825],
      [-3.779310253378, -3.283185991286],
      [3.58442834033, -1.848126526964],
    ],
    value: 0,
    counts: { minimum: 4, saddle: 4, maximum: 1 },
  },
  beale: { minima: [[3, 0.5]], value: 0, values: [[0, 0, 14.203125]] },
  booth: { minima: [[1, 3]], value: 0, values: [[0, 0, 74]], eigenvalues: [2, 18], counts: { minimum: 1 } },
  matyas: { minima: [[0, 0]], value: 0, eigenvalues: [0.04, 1], counts: { minimum: 1 } },
  rastrigin: { minima: [[0, 0]], value: 0, counts: { minimum: 121 } },
  styblinskiTang: {
    minima: [[-2.903534, -2.903534]],
    value: -78.3323314075,
    counts: { minimum: 4, saddle: 4, maximum: 1 },
  },
  sixHumpCamel: {
    minima: [
      [0.08984201, -0.7126564],
      [-0.08984201, 0.7126564],
    ],
    value: -1.03162845349,
    counts: { minimum: 6 },
  },
  threeHumpCamel: { minima: [[0, 0]], value: 0, counts: { minimum: 3 } },
  goldsteinPrice: {
    minima: [[0, -1]],
    value: 3,
    values: [
      [0, 0, 600],
      [1, 1, 1876],
    ],
  },
  easom: { minima: [[pi, pi]], value: -1, values: [[0, 0, -2.675e-9]] },
  mcCormick: { minima: [[-0.5471975512, -1.5471975512]], value: -1.91322295498 },
  levi13: { minima: [[1, 1]], value: 0, values: [[0, 0, 2]] },
  branin: {
    minima: [
      [-pi, 12.275],
      [pi, 2.275],
      [9.42478, 2.475],
    ],
    value: 0.39788735773,
    counts: { minimum: 3 },
  },
  griewank: { minima: [[0, 0]], value: 0, domain: { a: [-8, 8], b: [-8, 8] } },
  ravine: { minima: [[0, 0]], value: 0, eigenvalues: [1, 10] },
  bentSaddle: {
    minima: [
      [0, Math.SQRT1_2],
      [0, -Math.SQRT1_2],
    ],
    value: -0.25,
    counts: { minimum: 2, saddle: 1 },
  },
};

const found = new Map<string, CriticalPoint[]>();
function pointsOf(id: string): CriticalPoint[] {
  const known = found.get(id);
  if (known) return known;
  const domain = facts[id]?.domain ?? terrains[id as keyof typeof terrains].domain;
  const points = criticalPoints(terrainPlane(id), domain);
  found.set(id, points);
  return points;
}

const near = ([a, b]: Point, [c, d]: Point, distance: number) => Math.hypot(a - c, b - d) < distance;

describe.each(Object.entries(facts))('%s', (id, { minima, value, values = [], eigenvalues, counts = {} }) => {
  test('is lowest where it is known to be, with no slope there', () => {
    const lowest = pointsOf(id).filter(
      ({ kind, loss }) => kind === 'minimum' && Math.abs(loss - value) < 1e-9,
    );
    expect(lowest.length).toBe(minima.length);
    for (const minimum of minima) expect(lowest.some(({ point }) => near(point, minimum, 2e-5))).toBe(true);
    expect(pointsOf(id)[0].loss).toBeCloseTo(value, 9);
  });

  test('has the known values, curvatures and number of minima', () => {
    const plane = terrainPlane(id);
    for (const [x, y, wanted] of values) expect(plane.value(at(x, y)) / wanted).toBeCloseTo(1, 3);
    if (eigenvalues) {
      const lowest = pointsOf(id).find(({ point }) => near(point, minima[0], 1e-5))!;
      lowest.eigenvalues.forEach((each, i) => expect(each).toBeCloseTo(eigenvalues[i], 4));
    }
    for (const [kind, count] of Object.entries(counts)) {
      expect(pointsOf(id).filter((point) => point.kind === kind).length).toBe(count);
    }
  });
});

test('the minima, saddles and the top of Himmelblau are where they are, to nine digits', () => {
  const exact: Record<string, readonly (readonly [...Point, number])[]> = {
    minimum: facts.himmelblau.minima.map(([x, y]) => [x, y, 0]),
    maximum: [[-0.270845, -0.923039, 181.616522]],
    saddle: [
      [-3.073026, -0.081353, 104.015163],
      [-0.127961, -1.953715, 178.337239],
      [0.086678, 2.884255, 67.71915],
      [3.385154, 0.073852, 13.311926],
    ],
  };
  for (const [kind, list] of Object.entries(exact)) {
    const points = pointsOf('himmelblau').filter((point) => point.kind === kind);
    for (const [x, y, value] of list) {
      const point = points.find((each) => near(each.point, [x, y], 1e-5))!;
      expect(point.loss).toBeCloseTo(value, 6);
      expect(Math.hypot(...terrainPlane('himmelblau').gradient(at(...point.point)))).toBeLessThan(1e-9);
      if (kind === 'minimum') expect(near(point.point, [x, y], 1e-9)).toBe(true);
    }
  }
});

test('the nearest side minimum of Rastrigin is .994959 away and .994959 up', () => {
  const side = pointsOf('rastrigin').filter(({ kind }) => kind === 'minimum')[1];
  expect(side.loss).toBeCloseTo(0.994959, 6);
  expect(Math.hypot(...side.point)).toBeCloseTo(0.994959, 6);
});

test('the minima of Styblinski-Tang have four depths', () => {
  const minima = pointsOf('styblinskiTang').filter(({ kind }) => kind === 'minimum');
  [-78.332331, -64.195612, -64.195612, -50.058893].forEach((depth, i) =>
    expect(minima[i].loss).toBeCloseTo(depth, 6),
  );
  expect(minima[3].point[0]).toBeCloseTo(2.746803, 6);
});

test('Ackley is zero to rounding at the origin, and a cone there', () => {
  const plane = terrainPlane('ackley');
  expect(Math.abs(plane.value(at(0, 0)))).toBeLessThan(5e-16);
  expect(plane.value(at(1, 1))).toBeCloseTo(3.625384938, 9);
  expect([...plane.gradient(at(0, 0))]).toEqual([0, 0]);
  // 20 * 0.2 * sqrt(0.5) along an axis
  expect(plane.gradient(at(1e-9, 0))[0]).toBeCloseTo(4 * Math.SQRT1_2, 6);
  expect(pointsOf('ackley')[0]).toMatchObject({ point: [0, 0], kind: 'minimum' });
});

test('the lowest point of the eggholder lies on the border, with a slope', () => {
  const plane = terrainPlane('eggholder');
  expect(plane.value(at(512, 404.2318058))).toBeCloseTo(-959.640662721, 8);
  expect(Math.hypot(...plane.gradient(at(512, 404.2318058)))).toBeCloseTo(3.4, 1);
});

describe('saddles', () => {
  test('the saddle has the curvatures 2 and -2', () => {
    expect(pointsOf('saddle')).toMatchObject([{ kind: 'saddle', loss: 0, eigenvalues: [-2, 2] }]);
  });

  test('the monkey saddle has no curvature at all, and the same height after a third of a turn', () => {
    const plane = terrainPlane('monkeySaddle');
    expect([...plane.hessian(at(0, 0))].map(Math.abs)).toEqual([0, 0, 0, 0]);
    expect(pointsOf('monkeySaddle')).toMatchObject([{ kind: 'flat' }]);
    const [cosine, sine] = [-0.5, Math.sqrt(0.75)];
    for (const [x, y] of [
      [1, 0.3],
      [-0.4, 1.2],
    ] as const) {
      expect(plane.value(at(cosine * x - sine * y, sine * x + cosine * y))).toBeCloseTo(
        plane.value(at(x, y)),
        12,
      );
    }
  });
});

describe('every terrain', () => {
  test.each(Object.entries(terrains))(
    '%s is finite, and starts inside its region',
    (id, { domain, start }) => {
      const plane = terrainPlane(id);
      expect(
        start[0] > domain.a[0] && start[0] < domain.a[1] && start[1] > domain.b[0] && start[1] < domain.b[1],
      ).toBe(true);
      for (const x of [domain.a[0], start[0], domain.a[1]]) {
        for (const y of [domain.b[0], start[1], domain.b[1]]) {
          expect(Number.isFinite(plane.value(at(x, y)))).toBe(true);
          expect(plane.gradient(at(x, y)).every(Number.isFinite)).toBe(true);
          expect(plane.hessian(at(x, y)).every(Number.isFinite)).toBe(true);
        }
      }
    },
  );

  test('the settings of Rosenbrock move its minimum to (a, a^2)', () => {
    const plane = terrainPlane('rosenbrock', { a: 1.5, b: 7 });
    expect(plane.value(at(1.5, 2.25))).toBe(0);
    const [haa, hab, , hbb] = plane.hessian(at(1.5, 2.25));
    expect([haa, hab, hbb]).toEqual([2 + 8 * 7 * 2.25, -4 * 7 * 1.5, 14]);
    expect(symmetricEigen2(haa, hab, hbb).values[1]).toBeGreaterThan(0);
  });
});
