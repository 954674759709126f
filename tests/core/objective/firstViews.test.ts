import { describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import { datasets } from '../../../src/core/datasets';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { problemOf } from '../../../src/core/experiment/subject';
import { finiteExtremes, evaluateRows } from '../../../src/core/landscape/heightField';
import { losses } from '../../../src/core/losses';
import { lossUnfit } from '../../../src/core/losses/lossUnfit';
import { random } from '../../../src/core/math/random';
import { lossSurface } from '../../../src/core/landscape/lossSurface';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { defaultsOf } from '../../../src/core/settings';
import { cases, shareOf } from '../../cases';

/** The lowest height may lie so far above the fit, as a share of what the fit gains on parameters of 0. */
const share = 0.02;

interface Cloud {
  readonly offset?: number;
  readonly unit?: number;
  readonly digits?: number;
  readonly scaling?: string;
}

/** Clouds of 20 points on a circle, so many of their deviations from its middle; anywhere, in any unit. */
function clouds(
  classes: number,
  radius: number,
  features = 2,
  { offset = 0, unit = 1, digits = 3, ...settings }: Cloud = {},
): { id: string; settings: object } {
  const stream = random(7 + classes);
  const rows = Array.from({ length: 20 * classes }, (_, index) => {
    const angle = (2 * Math.PI * (index % classes)) / classes;
    const middle = [radius * Math.cos(angle), radius * Math.sin(angle), 0, 0].slice(0, features);
    const places = middle.map((value) => (offset + unit * (value + stream.normal())).toFixed(digits));
    return [...places, `kind ${index % classes}`].join();
  });
  const { key } = keepTable(
    [[...['x', 'y', 'z', 'u'].slice(0, features), 'kind'].join(), ...rows].join('\n'),
  ) as {
    key: string;
  };
  return { id: 'csv', settings: { table: key, ...settings } };
}

const penguins = (settings: object) => ({ id: 'penguins', settings: { target: 'species3', ...settings } });
const severalClasses = Object.entries({
  'penguins, three species': penguins({}),
  'penguins, all features': penguins({ features: 'all' }),
  'penguins as measured': penguins({ scaling: 'raw' }),
  'three classes apart': clouds(3, 6),
  'three classes that overlap': clouds(3, 2.2),
  'five classes apart': clouds(5, 9),
  'five classes that overlap': clouds(5, 3),
  'five classes, four features': clouds(5, 4, 4),
});

/** The losses that suit a model. */
function suitable(data: object, model: object): string[] {
  const { experiment } = parseExperiment({ data, subject: { model } });
  const { network } = problemOf(experiment.subject, experiment.data, experiment.seed);
  return Object.entries(losses).flatMap(([id, loss]) =>
    loss.typed || lossUnfit(loss, defaultsOf(loss.settings), network!) ? [] : [id],
  );
}

/** What the first view of a loss on a model holds, for each of these losses. */
function firstViews(data: object, model: object, names: readonly string[], plane = {}) {
  return names.map((id) => {
    const { experiment } = parseExperiment({ data, subject: { model }, losses: [{ id }], plane });
    expect(experiment.losses[0].id).toBe(id);
    const drawn = planeObjective(experiment);
    const size = 65;
    const { domain } = experiment.plane;
    const grid = evaluateRows(drawn, { size, domain, fromRow: 0, toRow: size, precision: 'f64' });
    const { objective } = lossSurface(experiment);
    const atZero = objective.value(new Float64Array(objective.size));
    const below = grid.losses.filter((value) => value < atZero).length / grid.losses.length;
    return { id, drawn, fit: drawn.fit()!, atZero, below, ...finiteExtremes(grid.losses) };
  });
}

describe('the first view of softmax', () => {
  test.each(severalClasses)('on %s holds ground near the fit, below chance', (_, data) => {
    const model = { id: 'softmax' };
    const all = suitable(data, model);
    expect(all.length).toBeGreaterThan(7);
    for (const { id, fit, atZero, min, max } of firstViews(data, model, shareOf(all, 5))) {
      expect([id, min < atZero, max > min]).toEqual([id, true, true]);
      // Where all is terraces there is no slope to find a fit by.
      if (id === 'counting') continue;
      expect([id, min - fit.loss <= share * (atZero - fit.loss)]).toEqual([id, true]);
      expect([id, fit.end]).not.toEqual([id, 'falling']);
      expect([id, fit.loss < 0.6 * atZero]).toEqual([id, true]);
    }
  });
});

test('the fit of all measures of three species within ±10 is that of L-BFGS-B (SciPy)', () => {
  const [{ fit }] = firstViews(penguins({ features: 'all' }), { id: 'softmax' }, ['softmaxCrossEntropy']);
  expect(fit.loss).toBeCloseTo(0.0063291055696, 11);
  expect(fit.end).toBe('edge');
});

describe('the first view of a network over two of its weights', () => {
  test.each([
    ['moons', { id: 'moons' }, { width: 2 }],
    ['circles', { id: 'circles' }, { width: 4, depth: 1 }],
    ['blobs', { id: 'blobs' }, { width: 2 }],
    ['penguins', { id: 'penguins' }, { width: 3, depth: 1, activation: 'tanh' }],
    [
      'curve',
      { id: 'curve', settings: { shape: 'exponential' } },
      { width: 2, depth: 1, activation: 'tanh' },
    ],
    ['line', { id: 'line' }, { width: 2 }],
    ['body mass', { id: 'penguins', settings: { target: 'mass' } }, { width: 2 }],
    ['body mass, measured', { id: 'penguins', settings: { target: 'mass', scaling: 'raw' } }, { width: 2 }],
  ])('on %s is not level, and near the fit', (_, data, settings) => {
    const { experiment } = parseExperiment({ data, subject: { model: { id: 'mlp', settings } } });
    const [view] = firstViews(data, { id: 'mlp', settings }, [experiment.losses[0].id], { id: 'axes' });
    const { fit, atZero, min, max } = view;
    expect(max).toBeGreaterThan(1.01 * min);
    expect(min - fit.loss).toBeLessThanOrEqual(share * (atZero - fit.loss));
    expect(fit.loss).toBeLessThan(0.75 * atZero);
  });

  test('of body mass is far below its variance, which is all that the last bias can do', () => {
    const data = { id: 'penguins', settings: { target: 'mass' } };
    for (const origin of ['fit', 'fitInRange']) {
      const plane = { id: 'axes', origin };
      const [{ min }] = firstViews(data, { id: 'mlp', settings: { width: 2 } }, ['mse'], plane);
      // 641250.577 is the variance, 154546.186 what a straight line leaves.
      expect(min).toBeLessThan(154546);
    }
  });
});

describe('the fit of a network over two of its weights', () => {
  const twoSteps = { id: 'curve', settings: { shape: 'twoSteps' } };
  const flippers = { id: 'penguins', settings: { target: 'mass', features: 'flipperLength' } };
  const few = { id: 'spirals', settings: { count: 60 } };

  // The lowest of 40 seeded starts of L-BFGS-B (SciPy 1.15) on a network written in NumPy.
  test.each([
    ['circles', { id: 'circles' }, 'relu', 1, 'fit', 0.557779],
    ['circles', { id: 'circles' }, 'relu', 1, 'fitInRange', 0.577124],
    ['circles', { id: 'circles' }, 'relu', 3, 'fitInRange', 0.0983984],
    ['circles', { id: 'circles' }, 'tanh', 5, 'fitInRange', 0.128193],
    ['moons', { id: 'moons' }, 'relu', 3, 'fitInRange', 0.222042],
    ['spirals', few, 'tanh', 1, 'fit', 0.669467],
    ['two steps', twoSteps, 'relu', 2, 'fit', 0.0106883],
    ['a line', { id: 'line' }, 'relu', 1, 'fitInRange', 16.8],
    ['body mass', flippers, 'relu', 1, 'fit', 143572],
  ] as const)('on %s, %o, %s of %s, %s: within 2 %% of SciPy', (_, data, activation, width, origin, best) => {
    const model = { id: 'mlp', settings: { width, depth: 1, activation } };
    const plane = { id: 'axes', origin };
    const { experiment } = parseExperiment({ data, subject: { model }, plane });
    expect(planeObjective(experiment).fit()!.loss).toBeLessThan(1.02 * best);
  });
});

describe('the fit of a network of 16 parameters or more', () => {
  const twoSteps = { id: 'curve', settings: { shape: 'twoSteps' } };

  // The lowest of 40 seeded starts of L-BFGS-B, the best two polished by BFGS (SciPy 1.10), on the same values and slopes.
  test.each([
    ['a line', { id: 'line' }, 'mae', 'relu', 7, 1, 0.0885857],
    ['a line', { id: 'line' }, 'logCosh', 'sin', 7, 1, 1.7e-28],
    ['two steps', twoSteps, 'huber', 'relu', 5, 1, 0.000123178],
    ['two steps', twoSteps, 'pinball', 'tanh', 8, 1, 0.00010648],
    ['moons', { id: 'moons' }, 'generalizedCrossEntropy', 'relu', 5, 1, 4.1e-12],
    ['circles', { id: 'circles', settings: { noise: 0.2 } }, 'squaredHinge', 'relu', 2, 4, 0.509175],
  ] as const)(
    'on %s, %o, %s of %s, %s wide, %s deep: within 2 %% of SciPy',
    (_, data, id, activation, width, depth, best) => {
      const model = { id: 'mlp', settings: { width, depth, activation } };
      const plane = { id: 'axes', origin: 'fit' };
      const { experiment } = parseExperiment({ data, subject: { model }, losses: [{ id }], plane });
      expect(planeObjective(experiment).fit()!.loss).toBeLessThan(1.02 * best + 1e-9);
    },
  );

  test('on moons within its ranges is below the lowest of 40 seeded starts of L-BFGS-B (SciPy 1.10)', () => {
    const model = { id: 'mlp', settings: { width: 3, depth: 2 } };
    const plane = { id: 'axes', origin: 'fitInRange' };
    const { experiment } = parseExperiment({ data: { id: 'moons' }, subject: { model }, plane });
    expect(planeObjective(experiment).fit()!.loss).toBeLessThan(0.00612);
  });

  // A race alone ends at 0.0125; 32 seeded descents that all go to their end come to 0.000976.
  test('where few units are alive is as low as plain descents come', () => {
    const model = { id: 'mlp', settings: { width: 2, depth: 3 } };
    const plane = { id: 'axes', origin: 'fitInRange' };
    const { experiment } = parseExperiment({ data: { id: 'moons' }, subject: { model }, plane });
    expect(planeObjective(experiment).fit()!.loss).toBeLessThan(0.00098);
  });
});

describe('the first view of softmax in units of any size', () => {
  // All three losses of each in a long run, else one of each.
  test.each([
    ['raw', ['softmaxCrossEntropy', 'brier', 'focal']],
    ['centred', ['brier', 'focal', 'softmaxCrossEntropy']],
    ['standardised', ['focal', 'softmaxCrossEntropy', 'brier']],
  ])('finds the fit of features that are %s', (scaling, ids) => {
    const stream = random(3);
    const rows = Array.from({ length: 240 }, (_, index) => {
      const [x, y] = [Math.cos(index % 8), Math.sin(index % 8)].map((at) => at + 0.2 * stream.normal());
      return `${1e9 * (5 + x)},${1e-7 * y},kind ${index % 8}`;
    });
    const { key } = keepTable(['x,y,kind', ...rows].join('\n')) as { key: string };
    const data = { id: 'csv', settings: { table: key, scaling } };
    const views = firstViews(data, { id: 'softmax' }, ids.slice(0, cases(ids.length)));
    for (const { id, fit, atZero, min } of views) {
      expect([id, fit.loss < 0.6 * atZero]).toEqual([id, true]);
      expect([id, min - fit.loss <= share * (atZero - fit.loss)]).toEqual([id, true]);
      expect([id, fit.end]).not.toEqual([id, 'falling']);
    }
  });
});

describe('the first view of an autoencoder with weights of its own each way', () => {
  test.each(shareOf(Object.keys(datasets), 3))(
    'on %s holds ground near the fit',
    (id) => {
      const { experiment } = parseExperiment({ data: { id }, subject: { model: { id: 'autoencoder' } } });
      if (experiment.subject.model?.id !== 'autoencoder') return;
      const model = { id: 'autoencoder', settings: { tied: false } };
      for (const { id: loss, drawn, fit, atZero, min, max } of firstViews(
        { id },
        model,
        suitable({ id }, model),
      )) {
        expect([loss, max > min]).toEqual([loss, true]);
        if (fit.end === 'minimum') expect([loss, min - fit.loss <= 0.05 * atZero]).toEqual([loss, true]);
        if (loss !== 'reconstruction') continue;
        // What one component leaves is the smaller eigenvalue of the second moments (Baldi and Hornik 1989).
        const [x, y] = drawn.surfaceAt([0, 0]).chosen!.samples.features;
        const moment = (one: Float64Array, other: Float64Array) =>
          one.reduce((sum, value, index) => sum + value * other[index], 0) / one.length;
        const [xx, xy, yy] = [moment(x, x), moment(x, y), moment(y, y)];
        const smaller = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
        expect(fit.loss).toBeCloseTo(smaller, 9);
      }
    },
    240_000,
  );

  test('of the cloud of squares 3 and 1 leaves 1', () => {
    const data = { id: 'cloud', settings: { first: 3 } };
    const model = { id: 'autoencoder', settings: { tied: false } };
    const [{ fit, min, max }] = firstViews(data, model, ['reconstruction']);
    expect(fit.loss).toBeCloseTo(1, 12);
    expect(min).toBeCloseTo(1, 12);
    expect(max).toBeGreaterThan(50);
  });
});

describe('the first view of features that lie far from 0, as measured', () => {
  const places = [
    [300, 1],
    [2000, 1],
    [-1e4, 1],
    [1e5, 1],
    [1e5, 100],
    [1e5, 0.01],
  ] as const;
  const far = (classes: number, radius: number, offset: number, unit: number) =>
    clouds(classes, radius, 2, { offset, unit, digits: 8, scaling: 'raw' });

  // BFGS (SciPy 1.10) on the standardised features, whose best fit is the same.
  const best = { 5: 0.3692984467, 7: 0.7928036018 };

  test.each(places)('of softmax, %d in units of %d, holds the fit', (offset, unit) => {
    const origins = [5, 7].flatMap((classes) => [
      [classes, 'fitInRange'] as const,
      [classes, 'fit'] as const,
    ]);
    for (const [classes, origin] of shareOf(origins, 2)) {
      const data = far(classes, 2.2, offset, unit);
      const [view] = firstViews(data, { id: 'softmax' }, ['softmaxCrossEntropy'], { origin });
      expect(view.fit.loss).toBeCloseTo(best[classes as 5 | 7], 7);
      expect(view.fit.end).toBe('minimum');
      expect(view.min - view.fit.loss).toBeLessThan(0.002);
      expect(view.below).toBeGreaterThan(0.05);
    }
  });

  test.each(shareOf(places, 2))(
    'of softmax on one feature, %d in units of %d, holds the fit',
    (offset, unit) => {
      const view = (cloud: Cloud) =>
        firstViews(clouds(3, 2.2, 1, { digits: 8, ...cloud }), { id: 'softmax' }, ['softmaxCrossEntropy'])[0];
      // The best fit is the same wherever the feature lies and whatever its unit.
      const best = view({}).fit.loss;
      const { fit, min, below } = view({ offset, unit, scaling: 'raw' });
      expect(fit.loss).toBeCloseTo(best, 7);
      expect(min - best).toBeLessThan(0.002);
      expect(below).toBeGreaterThan(0.03);
    },
  );

  test('holds the fit for every loss of several classes', () => {
    for (const [offset, unit] of places.slice(1, 4)) {
      const [data, model] = [far(3, 2.2, offset, unit), { id: 'softmax' }];
      const all = suitable(data, model);
      expect(all.length).toBeGreaterThan(7);
      for (const { id, fit, atZero, min, below } of firstViews(data, model, shareOf(all, 5))) {
        if (id === 'counting') continue;
        expect([id, min - fit.loss <= share * (atZero - fit.loss)]).toEqual([id, true]);
        expect([id, fit.loss < 0.6 * atZero, below > 0.03]).toEqual([id, true, true]);
      }
    }
  });

  // BFGS (SciPy 1.10) on the same rows; two weights have no bias, and the best differs by the offset in the fourth digit.
  const logistic = { weights: 0.3884, weightAndBias: 0.177452 };

  test.each(shareOf(places, 2))('of one neuron, %d in units of %d, comes near the fit', (offset, unit) => {
    for (const parameters of ['weights', 'weightAndBias'] as const) {
      const model = { id: 'logistic', settings: { parameters } };
      const [{ min, below, atZero }] = firstViews(far(2, 1.2, offset, unit), model, ['logistic']);
      expect(min - logistic[parameters]).toBeGreaterThan(-0.005);
      expect(min - logistic[parameters]).toBeLessThan(share * (atZero - logistic[parameters]));
      expect(below).toBeGreaterThan(0.1);
    }
  });

  test.each(shareOf(places, 2))(
    'of a line, %d in units of %d, holds the line through the data',
    (offset, unit) => {
      const across = [-3, -2, -1, 0, 1, 2, 3];
      const up = [1, 3, 2, 5, 4, 6, 7];
      const rows = across.map((x, index) => `${offset + unit * x},${up[index]}`);
      const { key } = keepTable(['x,y', ...rows].join('\n')) as { key: string };
      const data = { id: 'csv', settings: { table: key, scaling: 'raw', task: 'value' } };
      for (const id of ['linear', 'relu']) {
        const [{ min, max, drawn }] = firstViews(data, { id }, ['mse'], { origin: 'fit' });
        // Variance 4 less covariance (26/7) squared over variance 4.
        const left = 4 - (26 / 7) ** 2 / 4;
        expect(drawn.fit()!.loss).toBeCloseTo(left, 7);
        expect(min - left).toBeGreaterThan(-1e-6);
        expect(min - left).toBeLessThan(share * (4 - left));
        expect(max).toBeGreaterThan(20);
      }
    },
  );
});
