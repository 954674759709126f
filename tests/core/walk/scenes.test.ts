import { describe, expect, test } from 'vitest';
import { heightField } from '../../../src/core/landscape/heightField';
import { losses } from '../../../src/core/losses';
import { random } from '../../../src/core/math/random';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { fit } from '../../../src/core/objective/fit';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { optimizers } from '../../../src/core/optimizers';
import { criticalSearch } from '../../../src/core/analysis/criticalPoints';
import { readoutAt } from '../../../src/core/walk/readouts';
import { at, planeOf, terrainPlane } from '../experiments';
import { dense, networkOf, samplesFrom } from '../objective/networks';
import { reduced } from '../losses/samples';
import { started, walked } from '../optimizers/walks';

const { sgd, momentum } = optimizers;
const penguins = (loss: string) => planeOf({ losses: [{ id: loss }] });
const domain = { a: [-10, 10], b: [-10, 10] } as const;

/** The points of an even grid, both ends included. */
const gridOf = (size: number): Float64Array[] =>
  Array.from({ length: size * size }, (_, i) =>
    at(-10 + (20 * (i % size)) / (size - 1), -10 + (20 * Math.floor(i / size)) / (size - 1)),
  );

describe('two mountains from one data set (scene 2)', () => {
  test.each([
    ['crossEntropy', 13.81, 1.22, 11],
    ['brier', 0.993, 0.00106, 2746],
  ])('%s at (8, -8), and plain descent from there to 99 %% of the birds', (id, loss, slope, steps) => {
    const plane = penguins(id);
    expect(plane.value(at(8, -8)) / loss).toBeCloseTo(1, 3);
    expect(Math.hypot(...plane.gradient(at(8, -8))) / slope).toBeCloseTo(1, 2);
    const { points } = walked(plane, started(sgd), [8, -8], { rate: 1, steps });
    const accuracy = (step: number) => readoutAt(plane, points.slice(2 * step, 2 * step + 2)).accuracy!;
    expect(accuracy(steps)).toBeGreaterThanOrEqual(0.99);
    for (let step = steps - 1; step >= 0; step -= Math.ceil(steps / 60))
      expect(accuracy(step)).toBeLessThan(0.99);
  });

  test('cross entropy is convex everywhere, squared error on the probability on 18.8 % of the map', () => {
    const least = (id: string) => {
      const plane = penguins(id);
      return gridOf(51).map((point) => {
        const [haa, hab, , hbb] = plane.hessian(point);
        return symmetricEigen2(haa, hab, hbb).values[1];
      });
    };
    const convex = least('crossEntropy');
    expect(Math.min(...convex)).toBeGreaterThan(0);
    expect(Math.min(...convex) / 4.1e-5).toBeCloseTo(1, 1);
    const curved = least('brier');
    expect(curved.filter((value) => value < 0).length / curved.length).toBeCloseTo(0.812, 3);
    expect(Math.min(...curved)).toBeCloseTo(-0.177, 3);
  });
});

describe('terraces (scene 1)', () => {
  const plane = penguins('counting');

  test('every height is a share of the 274 birds, down to none, and all ground is without slope', () => {
    const { heights, flat, reference, min } = heightField(plane, 201, domain);
    const wrong = Array.from(heights, (height) => (height + reference) * 274);
    for (const count of wrong) expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-4);
    expect(new Set(wrong.map(Math.round)).size).toBe(265);
    expect(min).toBe(0);
    expect(flat.every((one) => one === 1)).toBe(true);
  });

  test('no gradient walker moves in 1000 steps', () => {
    for (const id of ['sgd', 'momentum', 'adam'] as const) {
      const trail = walked(plane, started(optimizers[id]), [8, -8], { rate: 1, steps: 1000 });
      expect([...trail.points.subarray(-2)]).toEqual([8, -8]);
      expect(trail.verdict).toBe('no slope');
    }
  });

  test('central differences are zero at nearly every random point', () => {
    const stream = random(5);
    const h = 1e-4;
    const flat = Array.from({ length: 1500 }, () => {
      const [x, y] = [20 * stream.uniform() - 10, 20 * stream.uniform() - 10];
      return (
        plane.value(at(x + h, y)) === plane.value(at(x - h, y)) &&
        plane.value(at(x, y + h)) === plane.value(at(x, y - h))
      );
    });
    expect(flat.filter(Boolean).length / flat.length).toBeCloseTo(0.996, 2);
  });

  test('hinge has a floor of exactly zero, where the hard margin is', () => {
    const hinge = penguins('hinge');
    expect(hinge.value(at(-10.792, 10.082))).toBeLessThan(1e-3);
    expect(hinge.value(at(-10.792 * 1.01, 10.082 * 1.01))).toBe(0);
    expect(hinge.value(at(-10.792 * 0.99, 10.082 * 0.99))).toBeGreaterThan(0);
    const floor = (reach: number) =>
      gridOf(101).filter(([a, b]) => hinge.value(at((a * reach) / 10, (b * reach) / 10)) === 0).length /
      101 ** 2;
    expect(Math.abs(floor(20) - 0.014)).toBeLessThan(0.002);
    expect(Math.abs(floor(40) - 0.032)).toBeLessThan(0.002);
  });
});

describe('saddle school (scene 10)', () => {
  const plane = terrainPlane('bentSaddle');
  test.each([
    [0, Infinity, Infinity],
    [1e-12, 286, 100],
    [1e-6, 141, 50],
    [1e-3, 69, 25],
  ])('from y = %d plain descent leaves after %d steps, momentum after %d', (y, plain, rolling) => {
    const leaves = (optimizer: typeof sgd) => {
      const { points } = walked(plane, started(optimizer), [1, y], { rate: 0.05, steps: 400 });
      const step = Array.from({ length: 401 }, (_, i) => Math.abs(points[2 * i + 1])).findIndex(
        (height) => height > 0.5,
      );
      return step < 0 ? Infinity : step;
    };
    expect([leaves(sgd), leaves(momentum)]).toEqual([plain, rolling]);
  });
});

describe('the valley without a bottom', () => {
  const samples = samplesFrom(
    [
      [1, 2, -1, -1],
      [1, 1, -1, -2],
    ],
    [1, 1, 0, 0],
    2,
  );
  const objective = modelObjective(
    networkOf([dense(2, 1, false)], 2, 1),
    samples,
    reduced(losses.crossEntropy),
  );

  test('the weights of separable data grow for ever, like log t', () => {
    const { points, loss, verdict } = walked(objective, started(sgd), [0, 0], { rate: 1, steps: 100_000 });
    const length = (step: number) => Math.hypot(points[2 * step], points[2 * step + 1]);
    [2.0082, 3.4097, 4.9418, 6.5325, 8.1474].forEach((wanted, i) =>
      expect(length(10 ** (i + 1))).toBeCloseTo(wanted, 4),
    );
    expect(points[20_000] / points[20_001]).toBeCloseTo(1, 6);
    expect(loss[10_000] * 10_000).toBeCloseTo(0.5, 1);
    expect(verdict).toBe('walking');
  });
});

describe('a constant for 1, 2, 3, 4 and 100 (scene 3)', () => {
  const plane = (id: string) =>
    planeOf({ data: { id: 'constantList' }, losses: [{ id }], plane: { axes: ['c', 'data.last'] } });

  /** The lowest of many values of c, by trying them all. */
  const lowest = (id: string) => {
    const surface = plane(id);
    const tried = Array.from({ length: 9901 }, (_, i) => 1 + i / 100);
    const heights = tried.map((c) => surface.value(at(c, 100)));
    const best = heights.indexOf(Math.min(...heights));
    return [tried[best], heights[best]];
  };

  test('squared error wants the mean, absolute error the median', () => {
    expect(lowest('mse')[0]).toBe(22);
    expect(lowest('mse')[1]).toBeCloseTo(1522, 9);
    expect(lowest('mae')[0]).toBe(3);
    expect(lowest('mae')[1]).toBeCloseTo(20.2, 12);
  });
});

describe('the outlier drags the valley (scene 4)', () => {
  const line = (loss: string, last: number) =>
    planeOf({ data: { id: 'line', settings: { last } }, losses: [{ id: loss }] });
  const wide = { a: [-2, 8], b: [-20, 10] } as const;

  test('squared error: the bottom moves in a straight line with the last y', () => {
    const bottom = (last: number) => criticalSearch(line('mse', last), wide).points[0];
    expect(bottom(60)).toMatchObject({ kind: 'minimum' });
    const [slope, intercept] = bottom(60).point;
    expect(slope).toBeCloseTo(4.23636364, 8);
    expect(intercept).toBeCloseTo(-4.96363636, 8);
    expect(bottom(60).loss).toBeCloseTo(110.02909, 5);
    expect(bottom(19).point[0]).toBeCloseTo(2, 12);
    expect(bottom(39.5).point[0]).toBeCloseTo((2 + slope) / 2, 10);
    expect(bottom(39.5).point[1]).toBeCloseTo((1 + intercept) / 2, 10);
  });

  test('absolute error: it stays where it was', () => {
    const plane = line('mae', 60);
    expect(plane.value(at(2, 1))).toBeCloseTo(4.1, 12);
    const stream = random(1);
    for (let i = 0; i < 2000; i++) {
      expect(plane.value(at(-2 + 10 * stream.uniform(), -20 + 30 * stream.uniform()))).toBeGreaterThan(
        plane.value(at(2, 1)),
      );
    }
  });
});

describe('the ravine (scene 7)', () => {
  const mass = (scaling: string) =>
    planeOf({ data: { id: 'penguins', settings: { target: 'mass', scaling } } });
  const eigenvalues = (scaling: string) => {
    const [haa, hab, , hbb] = mass(scaling).hessian(at(0, 0));
    return symmetricEigen2(haa, hab, hbb).values;
  };

  test.each([
    ['raw', 8346408.7, 0],
    ['centred', 197.153628, 6],
    ['standardised', 1, 9],
  ])('%s flippers have the condition %d', (scaling, condition, digits) => {
    const [high, low] = eigenvalues(scaling);
    expect(high / low).toBeCloseTo(condition, digits);
  });

  test('raw flippers make plain descent diverge just above the rate 2.4651752e-5', () => {
    expect(eigenvalues('raw')[0]).toBeCloseTo(81130.1365, 4);
    const end = (rate: number) => walked(mass('raw'), started(sgd), [0, 0], { rate, steps: 4000 });
    const [below, above] = [end(2.4651752e-5 * 0.999), end(2.4651752e-5 * 1.01)];
    expect(below.loss.at(-1)!).toBeLessThan(below.loss[0]);
    expect(above.end).toBe('diverged');
  });

  test('the line of least squares has the slope 49.68556641 and the intercept -5780.831358', () => {
    const [bottom] = criticalSearch(mass('raw'), { a: [0, 100], b: [-9000, 0] }).points;
    expect(bottom.point[0]).toBeCloseTo(49.68556641, 7);
    expect(bottom.point[1]).toBeCloseTo(-5780.831358, 5);
    expect(bottom.loss).toBeCloseTo(154546.186, 3);
  });

  test('a standardised bowl is walked down in one step at the rate 1/2', () => {
    const { points, loss } = walked(mass('standardised'), started(sgd), [0, 0], { rate: 0.5, steps: 1 });
    expect(points[3]).toBeCloseTo(4201.754386, 6);
    expect(loss[1]).toBeCloseTo(154546.186, 3);
  });
});

describe('one weight and a bias', () => {
  test.each([
    ['flipperLength', 'adelieGentoo', [10.770734, -2.259041], 0.0381266],
    ['beakLength', 'adelieChinstrap', [5.73303, -2.28914], 0.115320545],
    ['bodyMass', 'adelieChinstrap', [0.0743, -0.7988], 0.618909],
  ] as const)('%s, %s', (features, pair, point, loss) => {
    const { objective } = planeOf({ data: { id: 'penguins', settings: { features, pair } } }).surfaceAt([
      0, 0,
    ]);
    const { theta: bottom } = fit(objective, {
      ranges: [
        [-10, 10],
        [-10, 10],
      ],
      kept: false,
      linear: true,
    });
    bottom.forEach((value, i) => expect(value).toBeCloseTo(point[i], 4));
    expect(objective.value(bottom)).toBeCloseTo(loss, 6);
  });
});

describe('one neuron and squared error (Auer, Herbster and Warmuth)', () => {
  /** Eight samples on two axes, each axis at four scales some decades apart; y = .6. Counts lower grid points than all their neighbours. */
  const minimaOf = (loss: string, decades = 3): number => {
    const scales = [0, 1, 2, 3].map((k) => 10 ** (-decades * k));
    const features = [
      [...scales, 0, 0, 0, 0],
      [0, 0, 0, 0, ...scales],
    ];
    const samples = samplesFrom(features, new Array<number>(8).fill(0.6), 2);
    const objective = modelObjective(
      networkOf([dense(2, 1, false)], 2, 1),
      samples,
      reduced(losses[loss as keyof typeof losses]),
    );
    const size = 105;
    const heights = Array.from({ length: size }, (_, j) =>
      Array.from({ length: size }, (__, i) => objective.value(at(10 ** (-2 + i / 8), 10 ** (-2 + j / 8)))),
    );
    let minima = 0;
    for (let j = 1; j < size - 1; j++) {
      for (let i = 1; i < size - 1; i++) {
        const around = [-1, 0, 1].flatMap((up) => [-1, 0, 1].map((right) => heights[j + up][i + right]));
        if (around.every((height, k) => k === 4 || height > heights[j][i])) minima += 1;
      }
    }
    return minima;
  };

  test('has 16 minima where cross entropy has one', () => {
    expect(minimaOf('brier')).toBe(16);
    expect(minimaOf('crossEntropy')).toBe(1);
  });

  test('needs scales that lie a decade and a half apart: one decade is too near', () => {
    expect(minimaOf('brier', 1.5)).toBe(16);
    expect(minimaOf('brier', 1)).toBeLessThan(16);
  });
});
