import { describe, expect, test } from 'vitest';
import { datasets } from '../../../src/core/datasets';
import { scale, type Scaling } from '../../../src/core/datasets/scaling';
import { leastSquaresLine, mean, standardDeviation, symmetricEigen2 } from '../../../src/core/math/linear';
import { defaultsOf, type SettingValues } from '../../../src/core/settings';

const tableOf = (id: keyof typeof datasets, settings: SettingValues = {}, seed = 1) =>
  datasets[id].table({ ...defaultsOf(datasets[id].settings), ...settings }, seed);
const countsOf = (values: Float64Array, classes: readonly string[]) =>
  classes.map((_, index) => values.filter((value) => value === index).length);

describe('penguins', () => {
  const birds = tableOf('penguins', { target: 'mass' });
  const flipper = birds.features[0].values;
  const mass = birds.target.values;

  test('has the counts of its species', () => {
    const { classes, target, task } = tableOf('penguins', { target: 'species3' });
    expect(task).toBe('multiclass');
    expect(classes).toEqual(['Adelie', 'Chinstrap', 'Gentoo']);
    expect(countsOf(target.values, classes)).toEqual([151, 68, 123]);
    expect(mass.length).toBe(342);
  });

  test.each([
    ['adelieGentoo', ['Adelie', 'Gentoo'], [151, 123]],
    ['adelieChinstrap', ['Adelie', 'Chinstrap'], [151, 68]],
    ['chinstrapGentoo', ['Chinstrap', 'Gentoo'], [68, 123]],
  ])('%s', (pair, names, counts) => {
    const { classes, target } = tableOf('penguins', { pair });
    expect(classes).toEqual(names);
    expect(countsOf(target.values, classes)).toEqual(counts);
  });

  test('chooses its features', () => {
    const names = (settings: SettingValues) => tableOf('penguins', settings).features.map(({ name }) => name);
    expect(names({})).toEqual(['beak depth', 'flipper length']);
    expect(names({ target: 'mass' })).toEqual(['flipper length']);
    expect(names({ features: 'beakLength-bodyMass' })).toEqual(['beak length', 'body mass']);
    expect(names({ features: 'beakLength-bodyMass', target: 'mass' })).toEqual(['beak length']);
    expect(names({ features: 'bodyMass', target: 'mass' })).toEqual(['flipper length']);
    expect(names({ features: 'all' })).toEqual(['beak length', 'beak depth', 'flipper length', 'body mass']);
    expect(names({ features: 'all', target: 'mass' })).toEqual([
      'beak length',
      'beak depth',
      'flipper length',
    ]);
  });

  test('has the published means and the regression of mass on flipper length', () => {
    expect(mean(flipper)).toBeCloseTo(200.915205, 6);
    expect(standardDeviation(flipper)).toBeCloseTo(14.041141, 6);
    expect(mean(mass)).toBeCloseTo(4201.754386, 6);
    expect(standardDeviation(mass)).toBeCloseTo(800.781229, 6);
    const { slope, intercept, meanSquaredError } = leastSquaresLine(flipper, mass);
    expect(slope).toBeCloseTo(49.68556641, 8);
    expect(intercept).toBeCloseTo(-5780.831358, 6);
    expect(meanSquaredError).toBeCloseTo(154546.186, 3);
    expect((slope * standardDeviation(flipper)) / standardDeviation(mass)).toBeCloseTo(0.87120177, 8);
  });

  test.each<[Scaling, number, number]>([
    ['raw', 8346408.7, 1],
    ['centred', 197.153628, 6],
    ['standardised', 1, 9],
  ])('has the condition number of its %s design', (scaling, condition, digits) => {
    const { values } = scale(flipper, scaling);
    const [high, low] = symmetricEigen2(mean(values.map((x) => x * x)), mean(values), 1).values;
    expect(high / low).toBeCloseTo(condition, digits);
  });
});

describe('scaling', () => {
  test('tells the way back', () => {
    const raw = Float64Array.of(1, 2, 3, 4, 100);
    for (const scaling of ['raw', 'centred', 'standardised'] as const) {
      const { values, shift, factor } = scale(raw, scaling);
      values.forEach((value, i) => expect(value * factor + shift).toBeCloseTo(raw[i], 12));
    }
    expect(mean(scale(raw, 'standardised').values)).toBeCloseTo(0, 14);
    expect(standardDeviation(scale(raw, 'standardised').values)).toBeCloseTo(1, 14);
  });

  test('only centres a column without spread', () => {
    expect(scale(Float64Array.of(3, 3), 'standardised')).toEqual({
      values: Float64Array.of(0, 0),
      shift: 3,
      factor: 1,
    });
  });
});

describe('line and list', () => {
  test('the line has its outlier and its least squares fit', () => {
    const { features, target } = tableOf('line');
    expect([...target.values]).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 60]);
    const fit = leastSquaresLine(features[0].values, target.values);
    expect(fit.slope).toBeCloseTo(4.23636364, 8);
    expect(fit.intercept).toBeCloseTo(-4.96363636, 8);
    const straight = tableOf('line', { last: 19 });
    expect(leastSquaresLine(straight.features[0].values, straight.target.values)).toMatchObject({
      slope: 2,
      intercept: 1,
    });
  });

  test('the list has no features, mean 22 and mean square distance 1522', () => {
    const { features, target } = tableOf('constantList');
    expect(features).toEqual([]);
    expect(mean(target.values)).toBe(22);
    expect(standardDeviation(target.values) ** 2).toBeCloseTo(1522, 9);
  });
});

describe('pandas', () => {
  const ends = (values: Float64Array) => [Math.min(...values), Math.max(...values)];
  const halves = (settings: SettingValues) => {
    const { features, target } = tableOf('pandas', settings);
    return [0, 1].map((index) =>
      features.map(({ values }) => values.filter((_, i) => target.values[i] === index)),
    );
  };

  test('adults stay in the documented ranges and part on each axis', () => {
    const [armadillos, pandas] = halves({ count: 1000 });
    const inside = (values: Float64Array, low: number, high: number) => {
      expect(ends(values)[0]).toBeGreaterThanOrEqual(low);
      expect(ends(values)[1]).toBeLessThanOrEqual(high);
    };
    inside(armadillos[0], 3.6, 7.7);
    inside(armadillos[1], 26, 53);
    inside(pandas[0], 70, 125);
    inside(pandas[1], 10, 15);
    expect([armadillos[0].length, pandas[0].length]).toEqual([1000, 1000]);
  });

  test('cubs weigh what armadillos weigh', () => {
    const [armadillos, pandas] = halves({ variant: 'cubs' });
    const [lightest, heaviest] = ends(armadillos[0]);
    expect(pandas[0].filter((mass) => mass > lightest && mass < heaviest).length).toBeGreaterThan(3);
    expect(pandas[0].filter((mass) => mass < 20).length).toBe(18);
  });

  test('photographs cannot be told apart better than nine in ten times', () => {
    const { features, target } = tableOf('pandas', { variant: 'photographs', count: 1000 });
    const [contrast, texture] = features.map(({ values }) => values);
    // By symmetry the best rule asks which score is larger.
    const wrong = target.values.filter((panda, i) => Number(contrast[i] > texture[i]) !== panda).length;
    const fourDeviations = 4 * Math.sqrt(2000 * 0.1 * 0.9);
    expect(Math.abs(wrong - 200)).toBeLessThan(fourDeviations);
  });
});

describe('toys without noise', () => {
  const toy = (id: 'moons' | 'circles' | 'spirals', settings: SettingValues) => {
    const { features, target } = tableOf(id, { noise: 0, ...settings });
    return [...target.values].map((label, i) => ({
      label,
      x: features[0].values[i],
      y: features[1].values[i],
    }));
  };

  test('moons are half circles', () => {
    for (const { label, x, y } of toy('moons', {})) {
      expect(Math.hypot(x - label, y - label / 2)).toBeCloseTo(1, 12);
      expect(label ? y <= 0.5 + 1e-15 : y >= -1e-15).toBe(true);
    }
  });

  test('circles have radius 1 and 1/2', () => {
    for (const { label, x, y } of toy('circles', {}))
      expect(Math.hypot(x, y)).toBeCloseTo(label ? 0.5 : 1, 12);
  });

  test('spirals are those of Lang and Witbrock', () => {
    const points = toy('spirals', { count: 97 });
    for (let i = 0; i < 97; i++) {
      expect(points[97 + i].x).toBe(0 - points[i].x);
      expect(points[97 + i].y).toBe(0 - points[i].y);
    }
    expect(points[97]).toMatchObject({ x: 0, y: 6.5 });
    expect(Math.hypot(points[193].x, points[193].y)).toBeCloseTo(0.5, 12);
  });

  test('blobs without noise sit on their centres', () => {
    const { features } = tableOf('blobs', { noise: 0, separation: 4 });
    const [x, y] = features.map(({ values }) => values);
    expect(Math.hypot(x[0] - x[199], y[0] - y[199])).toBeCloseTo(4, 12);
  });
});

describe('traps for one neuron', () => {
  /** Along one axis the other four samples are answered with 1/2, whatever the weight. */
  const minimaAlong = (decades: number, share: number): number => {
    const { features } = tableOf('oneNeuron', { decades, share });
    const sizes = features[0].values.filter((size) => size > 0);
    const sign = Math.sign(share - 0.5);
    const losses = Array.from({ length: 40_001 }, (_, k) => {
      const weight = sign * 10 ** (-3 + (16 * k) / 40_000);
      return sizes.reduce((sum, size) => sum + (1 / (1 + Math.exp(-weight * size)) - share) ** 2, 0);
    });
    return losses.filter((loss, k) => loss < losses[k - 1] && loss < losses[k + 1]).length;
  };

  test('four along each axis make 16 minima, fewer where sizes are close or the target is half', () => {
    expect(datasets.oneNeuron.about).toContain('up to 16');
    expect(minimaAlong(3, 0.6) ** 2).toBe(16);
    for (const [decades, share] of [[1, 0.6], [2, 0.49], [3, 0.99]]) expect(minimaAlong(decades, share)).toBe(1); // prettier-ignore
    expect(minimaAlong(1, 0.25)).toBe(4);
  });
});
