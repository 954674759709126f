import { expect, test } from 'vitest';
import { experimentOf, planeOf, terrainPlane } from '../experiments';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { featuresOfRegion } from '../../../src/core/analysis/regionFeatures';
import { keepTable } from '../../../src/core/csv/ownTables';

test.each([
  ['mse', true],
  ['logCosh', true],
  ['mae', false],
  ['infinityNorm', false],
  ['rmse', false],
  ['pinball', false],
])('%s of a line is smooth by its formula: %j', (id, isSmooth) => {
  expect(planeOf({ data: { id: 'line' }, losses: [{ id }] }).isSmooth()).toBe(isSmooth);
});

test.each([
  ['crossEntropy', true],
  ['logistic', true],
  ['brier', true],
  ['hinge', false],
  ['perceptron', false],
  ['counting', false],
])('%s of the penguins is smooth by its formula: %j', (id, isSmooth) => {
  expect(planeOf({ losses: [{ id }] }).isSmooth()).toBe(isSmooth);
});

test('a penalty or a unit with a kink makes a smooth loss none', () => {
  const mse = (more: object, loss: object = {}) => planeOf({ data: { id: 'curve' }, ...more, losses: [{ id: 'mse', ...loss }] }).isSmooth(); // prettier-ignore
  expect(mse({ subject: { model: { id: 'sine' } } })).toBe(true);
  expect(mse({ subject: { model: { id: 'relu' } } })).toBe(false);
  expect(mse({ subject: { model: { id: 'sine' } } }, { penalty: { l2: 0.1 } })).toBe(true);
  expect(mse({ subject: { model: { id: 'sine' } } }, { penalty: { l1: 0.1 } })).toBe(false);
});

test.each([
  ['x^2 + sin(y)/x', true],
  ['exp(x)^0.3 + 2^y', false],
  ['x^1.5', false],
  ['abs(x)', false],
  ['where(x > 0, x, y)', false],
  ['x^y', false],
  ['sigmoid(x)^0.5 + y', true],
])('the surface %s is smooth by its formula: %j', (text, isSmooth) => {
  expect(terrainPlane('formula', { text }).isSmooth()).toBe(isSmooth);
});

test('features that are not scaled make a smooth loss steep, and never sharp', () => {
  const rows = Array.from({ length: 31 }, (_, k) => {
    return `${1990 + k},${(Math.sin(k) * 3 + k / 10).toFixed(2)},${'abc'[Math.floor((7 * k + k * k) / 5) % 3]}`;
  });
  const { key: table } = keepTable(`year,v,c\n${rows.join('\n')}\n`) as { key: string };
  const settings = { table, header: 'names', scaling: 'raw' };
  const experiment = experimentOf({
    data: { id: 'csv', settings },
    subject: { model: { id: 'softmax' } },
    losses: [{ id: 'softmaxCrossEntropy' }],
  });
  const plane = planeObjective(experiment);
  expect(plane.isSmooth()).toBe(true);
  const { features } = featuresOfRegion(plane, experiment.plane.domain);
  expect(features.map(({ kind }) => kind)).toEqual(['minimum']);
  const [a, b] = features[0].point;
  for (const past of [1e-6, 1e-3, 0.5]) {
    const kinds = featuresOfRegion(plane, { a: [a + past, 1.2], b: [-4.6, 4.6] }).features.map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind === 'cone' || kind === 'crease')).toEqual([]);
  }
  expect(Math.hypot(a, b)).toBeLessThan(1);
});
