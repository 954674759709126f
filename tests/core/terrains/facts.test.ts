import type { CriticalPoint } from '../../../src/core/analysis/kindAt';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../../../src/core/planeUnits';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { criticalSearch } from '../../../src/core/analysis/criticalPoints';
import { featuresOfRegion } from '../../../src/core/analysis/regionFeatures';
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

const found = new Map<string, readonly CriticalPoint[]>();
function pointsOf(id: string): readonly CriticalPoint[] {
  const known = found.get(id);
  if (known) return known;
  const domain = facts[id]?.domain ?? terrains[id as keyof typeof terrains].domain;
  const points = criticalSearch(terrainPlane(id), domain).points;
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

test('the minima of Styblinski-Tang have three depths, two of them are equally deep', () => {
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
  expect(featuresOfRegion(plane, terrains.ackley.domain).features[0]).toEqual({
    kind: 'cone',
    point: [0, 0],
    loss: 0,
  });
});

test('the lowest point of the eggholder lies on the border, with a slope', () => {
  const plane = terrainPlane('eggholder');
  expect(plane.value(at(512, 404.2318058))).toBeCloseTo(-959.640662721, 8);
  expect(Math.hypot(...plane.gradient(at(512, 404.2318058)))).toBeCloseTo(3.4, 1);
});

test('the walls of Rosenbrock are curved 2,508 times as much as the floor, those of Booth nine times', () => {
  const ratio = (id: string, x: number, y: number) => {
    const [haa, hab, , hbb] = terrainPlane(id).hessian(at(x, y));
    const root = Math.sqrt((haa - hbb) ** 2 + 4 * hab ** 2);
    return (haa + hbb + root) / (haa + hbb - root);
  };
  expect(Math.round(ratio('rosenbrock', 1, 1))).toBe(2508);
  expect(ratio('booth', 1, 3)).toBeCloseTo(9, 12);
  expect(ratio('matyas', 0, 0)).toBeCloseTo(25, 12);
});

test('Goldstein-Price rises from 3 to a million', () => {
  const plane = terrainPlane('goldsteinPrice');
  expect(plane.value(at(0, -1))).toBe(3);
  expect(plane.value(at(-2, 2)) / 1e6).toBeCloseTo(1, 1);
});

test('half a turn lays the six-hump camel on itself, and no mirror image does', () => {
  const plane = terrainPlane('sixHumpCamel');
  expect(plane.value(at(-1.3, -0.4))).toBe(plane.value(at(1.3, 0.4)));
  expect(plane.value(at(-1.3, 0.4))).not.toBeCloseTo(plane.value(at(1.3, 0.4)), 1);
});

test('Easom has next to no slope away from its hole', () => {
  const plane = terrainPlane('easom');
  const slope = plane.gradient(at(0, 0));
  expect(Math.hypot(...slope)).toBeLessThan(3e-8);
  expect(Math.hypot(...slope)).toBeGreaterThan(0);
});

/** Where Newton's steps of at most `most` come to from many starts: the minima inside |x|, |y| <= edge. */
function countMinima(
  starts: Iterable<Point>,
  derivatives: (x: number, y: number) => readonly [number, number, number, number, number],
  most: number,
  edge: number,
): number {
  const found = new Set<string>();
  for (let [x, y] of starts) {
    for (let step = 0; step < 40; step++) {
      const [gx, gy, xx, xy, yy] = derivatives(x, y);
      const determinant = xx * yy - xy * xy;
      const [dx, dy] = [(yy * gx - xy * gy) / determinant, (xx * gy - xy * gx) / determinant];
      const shrink = Math.min(1, most / Math.hypot(dx, dy));
      [x, y] = [x - shrink * dx, y - shrink * dy];
      if (Math.hypot(dx, dy) < 1e-12 * (1 + edge)) break;
    }
    const [gx, gy, xx, xy, yy] = derivatives(x, y);
    const isMinimum = Math.hypot(gx, gy) < 1e-8 && xx > 0 && xx * yy - xy * xy > 1e-9;
    if (isMinimum && Math.abs(x) <= edge && Math.abs(y) <= edge) found.add(`${x.toFixed(4)} ${y.toFixed(4)}`);
  }
  return found.size;
}

test('Griewank has 51,897 minima: one where both cosines are 1 or both -1', () => {
  function* ripples(): Generator<Point> {
    for (let k = -200; k <= 200; k++)
      for (let l = -145; l <= 145; l++)
        if ((k + l) % 2 === 0) yield [k * pi * 0.9995, l * pi * Math.SQRT2 * 0.999];
  }
  const derivatives = (x: number, y: number) => {
    const [sx, cx, sy, cy] = [Math.sin(x), Math.cos(x), Math.sin(y / Math.SQRT2), Math.cos(y / Math.SQRT2)];
    return [
      x / 2000 + sx * cy,
      y / 2000 + (cx * sy) / Math.SQRT2,
      1 / 2000 + cx * cy,
      (-sx * sy) / Math.SQRT2,
      1 / 2000 + (cx * cy) / 2,
    ] as const;
  };
  // k from -191 to 191, l from -135 to 135, their sum even.
  expect(countMinima(ripples(), derivatives, 0.3, 600)).toBe((383 * 271 + 1) / 2);
  expect(terrains.griewank.about).toContain('51,897 minima');
});

test('Rosenbrock is 2,508 times as curved across as along where a = 1, and 100 times where a = 0', () => {
  const ratioAt = (a: number) => {
    const [[low, high]] = [
      criticalSearch(terrainPlane('rosenbrock', { a }), { a: [-2, 2], b: [-1, 3] }).points[0].eigenvalues,
    ];
    return high / low;
  };
  expect(ratioAt(1)).toBeCloseTo((501 + Math.sqrt(501 ** 2 - 400)) ** 2 / 400, 6);
  expect(Math.round(ratioAt(1))).toBe(2508);
  expect(ratioAt(0)).toBeCloseTo(100, 10);
});

test('Levy 13 has 1,179 minima', () => {
  function* starts(): Generator<Point> {
    for (let i = 0; i <= 240; i++)
      for (let j = 0; j <= 240; j++) yield [(10.01 * (i - 120)) / 120, (10.01 * (j - 120)) / 120];
  }
  const derivatives = (x: number, y: number) => {
    const [a, b] = [x - 1, y - 1];
    const [s3, s2] = [Math.sin(3 * pi * y), Math.sin(2 * pi * y)];
    return [
      3 * pi * Math.sin(6 * pi * x) + 2 * a * (1 + s3 * s3),
      3 * pi * a * a * Math.sin(6 * pi * y) + 2 * b * (1 + s2 * s2) + 2 * pi * b * b * Math.sin(4 * pi * y),
      18 * pi * pi * Math.cos(6 * pi * x) + 2 * (1 + s3 * s3),
      6 * pi * a * Math.sin(6 * pi * y),
      18 * pi * pi * a * a * Math.cos(6 * pi * y) +
        2 * (1 + s2 * s2) +
        8 * pi * b * Math.sin(4 * pi * y) +
        8 * pi * pi * b * b * Math.cos(4 * pi * y),
    ] as const;
  };
  expect(countMinima(starts(), derivatives, 0.05, 10)).toBe(1179);
  expect(terrains.levi13.about).toContain('1,179 minima');
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
