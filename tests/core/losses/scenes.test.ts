import { describe, expect, test } from 'vitest';
import { gridCoordinates, evaluateRows } from '../../../src/core/landscape/heightField';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import type { PlaneObjective } from '../../../src/core/landscape/planeObjective';
import { criticalSearch } from '../../../src/core/analysis/criticalPoints';
import { at, experimentOf, planeOf } from '../experiments';

const model = (id: string, settings: object = {}) => ({ subject: { model: { id, settings } } });
const data = (id: string, settings: object = {}) => ({ data: { id, settings } });
const loss = (id: string, settings: object = {}) => ({ losses: [{ id, settings }] });

/** The lowest place of a function with one valley, by thirds. */
function lowest(f: (x: number) => number, low: number, high: number): number {
  for (let round = 0; round < 300; round++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Places of a grid that are lower than their eight neighbours. */
function gridMinima(
  plane: PlaneObjective,
  domain: { a: [number, number]; b: [number, number] },
  size: number,
) {
  const { losses: heights } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size });
  const [a, b] = [
    gridCoordinates(plane.axes[0], domain.a, size),
    gridCoordinates(plane.axes[1], domain.b, size),
  ];
  const minima: [number, number][] = [];
  for (let j = 1; j < size - 1; j++) {
    for (let i = 1; i < size - 1; i++) {
      const around = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => heights[(j + y) * size + i + x]));
      const here = heights[j * size + i];
      if (around.every((height, k) => k === 4 || height > here)) minima.push([a[i], b[j]]);
    }
  }
  return minima;
}

const eigenvalues = (plane: PlaneObjective, a: number, b: number) => {
  const [aa, ab, , bb] = plane.hessian(at(a, b));
  return symmetricEigen2(aa, ab, bb).values.toSorted((x, y) => x - y);
};

describe('one number for 1, 2, 3, 4 and 100', () => {
  test.each<[string, object, number, number]>([
    ['mse', {}, 22, 1522],
    ['rmse', {}, 22, Math.sqrt(1522)],
    ['mae', {}, 3, 20.2],
    ['infinityNorm', {}, 50.5, 49.5],
    ['lp', { p: 1 }, 3, 20.2],
    ['lp', { p: 2 }, 22, Math.sqrt(1522)],
    ['msle', {}, 5.556929648, 1.9634036697],
    ['mape', {}, 2, 56.2666666667],
    ['huber', {}, 3, 19.8],
    ['logCosh', {}, 3.01884, NaN],
    ['pinball', { quantile: 0.25 }, 2, 5.2],
    ['pinball', { quantile: 0.9 }, 100, 7.8],
    ['poisson', {}, 22, NaN],
  ])('%s %o is lowest at %d', (id, settings, place, value) => {
    const plane = planeOf({ ...data('constantList'), ...loss(id, settings) });
    const along = (c: number) =>
      plane.value(at(c, plane.axes[1].kind === 'setting' ? plane.axes[1].usual : 0));
    const found = lowest(along, 1, 100);
    expect(found).toBeCloseTo(place, 4);
    if (!Number.isNaN(value)) expect(along(found)).toBeCloseTo(value, 7);
  });

  test('and large p comes near to the middle of the extremes', () => {
    const plane = planeOf({ ...data('constantList'), ...loss('lp') });
    const middles = [1, 2, 4, 8, 20].map((p) => lowest((c) => plane.value(at(c, p)), 1, 100));
    expect(middles.toSorted((a, b) => a - b)).toEqual(middles);
    expect(Math.abs(middles.at(-1)! - 50.5)).toBeLessThan(2.5);
  });
});

describe('the outlier drags the valley', () => {
  const line = (id: string, last = 60) => planeOf({ ...data('line', { last }), ...loss(id) });

  test('of squared error, linearly in its height', () => {
    const ends = [line('mse', 19), line('mse', 60)];
    expect(ends[0].value(at(2, 1))).toBe(0);
    expect(ends[1].value(at(4.236363636363636, -4.963636363636364))).toBeCloseTo(110.02909, 5);
    const half = line('mse', 39.5);
    const slope = half.gradient(at((2 + 4.236363636363636) / 2, (1 - 4.963636363636364) / 2));
    expect(Math.hypot(...slope)).toBeLessThan(1e-9);
  });

  test('of absolute error not at all', () => {
    const plane = line('mae');
    expect(plane.value(at(2, 1))).toBeCloseTo(4.1, 12);
    for (let k = 0; k < 64; k++) {
      const angle = (k * Math.PI) / 32;
      expect(plane.value(at(2 + 1e-3 * Math.cos(angle), 1 + 1e-3 * Math.sin(angle)))).toBeGreaterThan(4.1);
    }
  });

  test('of Huber to (25/12, 7/9)', () => {
    const plane = line('huber');
    expect(plane.value(at(25 / 12, 7 / 9))).toBeCloseTo(4.0236111, 7);
    expect(Math.hypot(...plane.gradient(at(25 / 12, 7 / 9)))).toBeLessThan(1e-12);
  });

  test('of the largest error to (59/9, -155/9), where three samples tie', () => {
    const plane = line('infinityNorm');
    expect(plane.value(at(59 / 9, -155 / 9))).toBeCloseTo(164 / 9, 12);
    for (let k = 0; k < 64; k++) {
      const angle = (k * Math.PI) / 32;
      const there = plane.value(at(59 / 9 + 1e-3 * Math.cos(angle), -155 / 9 + 1e-3 * Math.sin(angle)));
      expect(there).toBeGreaterThan(164 / 9);
    }
  });
});

test('a line meets e^x at best with .27642776, thrice with changing sign', () => {
  const plane = planeOf({
    ...data('curve', { shape: 'exponential' }),
    ...model('linear'),
    ...loss('infinityNorm'),
  });
  const [slope, intercept] = [1.17520119, 1.26665288];
  expect(plane.value(at(slope, intercept))).toBeCloseTo(0.27642776, 7);
  const errors = [-1, 0.25, 1].map((x) => slope * x + intercept - Math.exp(x));
  errors.forEach((error, k) => expect(error).toBeCloseTo([-1, 1, -1][k] * 0.27642776, 7));
  const squares = planeOf({ ...data('curve', { shape: 'exponential' }), ...model('linear'), ...loss('mse') });
  expect(Math.hypot(...squares.gradient(at(1.12834105, 1.22151177)))).toBeLessThan(1e-7);
});

test('relative rulers: one number for 1 and 1000', () => {
  const two = { ...data('ranges', { low: 1, high: 1000, count: 1 }), ...model('constant') };
  const place = (id: string) => {
    const plane = planeOf({ ...two, ...loss(id) });
    return lowest((c) => plane.value(at(c, 1)), 0.5, 1000);
  };
  expect(place('mse')).toBeCloseTo(500.5, 4);
  expect(place('mape')).toBeCloseTo(1, 4);
  expect(place('msle')).toBeCloseTo(43.743715, 4);
});

describe('the sombrero of the linear autoencoder', () => {
  const plane = (first: number, second: number) =>
    planeOf({ ...data('cloud', { first, second }), ...model('autoencoder'), ...loss('reconstruction') });

  test('has a circle of bottoms for a round cloud', () => {
    const round = plane(1, 1);
    expect(round.value(at(0, 0))).toBeCloseTo(2, 12);
    for (let k = 0; k < 8; k++) expect(round.value(at(Math.cos(k), Math.sin(k)))).toBeCloseTo(1, 12);
  });

  test('has two bottoms, two saddles and a top for a stretched one', () => {
    const stretched = plane(3, 1);
    const points: [number, number, number, number, number][] = [
      [1, 0, 1, 4, 24],
      [-1, 0, 1, 4, 24],
      [0, 1, 3, -4, 8],
      [0, -1, 3, -4, 8],
      [0, 0, 4, -12, -4],
    ];
    for (const [a, b, value, low, high] of points) {
      expect(stretched.value(at(a, b))).toBeCloseTo(value, 12);
      expect(Math.hypot(...stretched.gradient(at(a, b)))).toBeLessThan(1e-12);
      const [small, large] = eigenvalues(stretched, a, b);
      expect(small).toBeCloseTo(low, 11);
      expect(large).toBeCloseTo(high, 11);
    }
  });

  test('untied, with one feature, is (1 - ed)^2 with a saddle at 0', () => {
    const untied = planeOf({
      ...data('cloud'),
      ...model('autoencoder', { features: 'one', tied: false }),
      ...loss('reconstruction'),
    });
    expect(untied.value(at(0.7, 3))).toBeCloseTo((1 - 2.1) ** 2, 12);
    const [low, high] = eigenvalues(untied, 0, 0);
    expect([low, high].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-2, 2]);
  });

  test('is half as high by mean squared error, which divides by the features too', () => {
    const half = planeOf({ ...data('cloud', { first: 3 }), ...model('autoencoder'), ...loss('mse') });
    expect(half.value(at(0, 0))).toBeCloseTo(2, 12);
  });
});

describe('the egg carton of one neuron, over decades', () => {
  const decades = { a: [1e-2, 1e11] as [number, number], b: [1e-2, 1e11] as [number, number] };
  const plane = { plane: { settings: { a: 'log10', b: 'log10' }, domain: decades } };
  const bottoms = [0, 1, 2, 3].map((k) => Math.log10(Math.log(1.5)) + 3 * k);

  test.each([
    [model('sigmoid'), 'mse'],
    [model('logistic'), 'brier'],
  ])('%o has 16 minima by %s', (subject, id) => {
    const minima = gridMinima(
      planeOf({ ...data('oneNeuron'), ...subject, ...loss(id), ...plane }),
      decades,
      131,
    );
    expect(minima.length).toBe(16);
    for (const point of minima) {
      for (const weight of point) {
        const nearest = Math.min(...bottoms.map((bottom) => Math.abs(Math.log10(weight) - bottom)));
        expect(nearest).toBeLessThan(0.11);
      }
    }
  });

  test('and one by cross entropy', () => {
    const entropy = planeOf({
      ...data('oneNeuron'),
      ...model('logistic'),
      ...loss('crossEntropy'),
      ...plane,
    });
    expect(gridMinima(entropy, decades, 131).length).toBe(1);
  });

  test('a range below 0 is no range over decades, and is said', () => {
    const { experiment, notices } = parseExperiment({
      plane: { settings: { a: 'log10' }, domain: { a: [-1, 5] } },
    });
    expect(notices.map(({ where }) => where)).toEqual(['plane.domain.a']);
    expect(experiment.plane.domain.a[0]).toBeGreaterThan(0);
  });
});

describe('two neurons that can change places', () => {
  const plane = planeOf({ ...data('curve', { shape: 'twoSteps' }), ...model('tanhPair'), ...loss('mse') });

  test('give mirrored ground with a saddle on the diagonal', () => {
    expect(plane.value(at(0.4, 2))).toBe(plane.value(at(2, 0.4)));
    expect(plane.value(at(0.5, 3))).toBeLessThan(1e-30);
    expect(plane.value(at(0, 0))).toBeCloseTo(1.946041, 6);
    const saddle = 1.002707;
    expect(plane.value(at(saddle, saddle))).toBeCloseTo(0.02872867, 8);
    const [low, high] = eigenvalues(plane, saddle, saddle);
    expect(low).toBeCloseTo(-0.09437, 4);
    expect(high).toBeCloseTo(0.31101, 4);
  });
});

test('tuning the radio: on the right phase six frequencies are valleys, one is right', () => {
  const plane = planeOf({ ...data('curve', { shape: 'wave' }), ...model('sine'), ...loss('mse') });
  const omegas = Array.from({ length: 12_000 }, (_, k) => (k + 0.5) / 1000);
  const values = omegas.map((omega) => plane.value(at(omega, 0.5)));
  const valleys = omegas.filter((_, k) => values[k] < values[k - 1] && values[k] < values[k + 1]);
  expect(valleys.length).toBe(6);
  valleys.forEach((omega, k) => expect(omega).toBeCloseTo([0.083, 2.443, 5, 7.495, 9.554, 11.607][k], 2));
  expect(plane.value(at(5, 0.5))).toBeLessThan(1e-30);
});

test('tuning the radio: fourteen minima up to a frequency of 12', () => {
  const plane = planeOf({ ...data('curve', { shape: 'wave' }), ...model('sine'), ...loss('mse') });
  const minimaWithin = (end: number) =>
    criticalSearch(plane, { a: [0, end], b: [-3.2, 3.2] }).points.filter(({ kind }) => kind === 'minimum')
      .length;
  expect(minimaWithin(12)).toBe(14);
  expect(minimaWithin(14)).toBeGreaterThan(14);
});

test('a dead ReLU lies on level ground, .3416667 high, without any slope', () => {
  const plane = planeOf({ ...data('curve', { shape: 'identity' }), ...model('relu'), ...loss('mse') });
  for (const [w, b] of [
    [-1, 0],
    [1, -1],
    [0.5, -0.7],
    [-3, 0],
    [0, 0],
  ]) {
    expect(plane.value(at(w, b))).toBeCloseTo(0.3416667, 7);
    expect([...plane.gradient(at(w, b))]).toEqual([0, 0]);
  }
  expect(plane.value(at(1, 0))).toBe(0);
});

test('a loss alone brings data and model that suit it', () => {
  for (const [id, dataset, architecture] of [
    ['huber', 'line', 'linear'],
    ['lp', 'constantList', 'constant'],
    ['reconstruction', 'cloud', 'autoencoder'],
    ['gaussianNll', 'constantList', 'gaussian'],
    ['kl', 'penguins', 'softmax'],
    ['focal', 'penguins', 'logistic'],
  ]) {
    const { data: chosen, subject, losses } = experimentOf({ losses: [{ id }] });
    expect([losses[0].id, chosen.id, subject.model?.id]).toEqual([id, dataset, architecture]);
  }
});
