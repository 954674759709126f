import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import type { Range } from '../../../src/core/models/model';
import { descend } from '../../../src/core/objective/descend';
import { fit } from '../../../src/core/objective/fit';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { counting } from '../../../src/core/objective/objective';
import { terrainPlane } from '../experiments';
import { reduced } from '../losses/samples';
import { act, dense, networkOf, normals, samplesFrom } from './networks';

const everywhere = (size: number): Range[] => Array.from({ length: size }, () => [-Infinity, Infinity]);
const around = (size: number, reach: number): Range[] => Array.from({ length: size }, () => [-reach, reach]);
const search = (size: number, reach: number, kept: boolean, linear = false) => ({
  ranges: around(size, reach),
  kept,
  linear,
});

describe('a descent', () => {
  test('leaves a saddle that it starts on, by either side of the same line', () => {
    // (xy - 1)^2 has slope 0 and the eigenvalues 2 and -2 at 0.
    const product = terrainPlane('formula', { text: '(x*y - 1)^2' });
    const { theta, loss, end } = descend(product, new Float64Array(2), everywhere(2), 60);
    expect(loss).toBeLessThan(1e-18);
    expect(theta[0] * theta[1]).toBeCloseTo(1, 9);
    expect(end).toBe('minimum');
  });

  test('leaves a saddle that it comes to on the way', () => {
    // x^2 - y^2 + y^4: on y = 0 every step stays there; the bottoms are (0, ±1/√2) with -1/4.
    const { theta, loss } = descend(terrainPlane('bentSaddle'), Float64Array.of(1, 0), everywhere(2), 60);
    expect(loss).toBeCloseTo(-0.25, 14);
    expect(theta[0]).toBeCloseTo(0, 9);
    expect(Math.abs(theta[1])).toBeCloseTo(Math.SQRT1_2, 9);
  });

  test('ends at the bottom of a box: a slope may only press against its ends', () => {
    // x^2 + xy + y^2 - 6x in x <= 1: y = -x/2, and x at its end.
    const bowl = terrainPlane('formula', { text: 'x^2 + x*y + y^2 - 6*x' });
    const { theta, end } = descend(bowl, Float64Array.of(-3, 4), around(2, 1), 60);
    expect([...theta]).toEqual([1, expect.closeTo(-0.5, 12)]);
    expect(end).toBe('edge');
  });

  test.each([
    ['exp(-x) + y^2', 'falling'],
    ['1/(1 + exp(x)) + y^2', 'falling'],
    ['abs(x - 0.3) + y^2', 'unsettled'],
    ['x^2 + y^2 + 3', 'minimum'],
    ['1e8*(x - 3)^2 + 1e-8*(y - 2)^2', 'minimum'],
    ['0*x + 0*y + 7', 'level'],
    ['log(-1 - x^2) + y', 'unsettled'],
  ])('over %s ends %s', (text, end) => {
    const surface = terrainPlane('formula', { text });
    expect(descend(surface, new Float64Array(2), everywhere(2), 60).end).toBe(end);
  });
});

describe('the fit of what is not convex', () => {
  const count = 40;
  const x = normals(count, 5);
  const curve = samplesFrom(
    [x],
    Array.from(x, (value) => Math.max(0, 2 * value - 1) + 3),
    0,
  );

  test.each([true, false])(
    'is found from where all units are dead, kept in its ranges or not: %s',
    (kept) => {
      const network = networkOf([dense(1, 3), act('relu'), dense(3, 1)], 1, 1);
      const objective = modelObjective(network, curve, reduced(losses.mse));
      const mean = curve.target.reduce((sum, value) => sum + value, 0) / count;
      const variance = curve.target.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
      const { theta, loss } = fit(objective, search(objective.size, 4, kept));
      // At 0 nothing but the last bias has a slope: what it finds alone is the variance.
      expect(loss).toBeLessThan(0.02 * variance);
      if (kept) expect(Math.max(...theta.map(Math.abs))).toBeLessThanOrEqual(4);
    },
  );

  test('is the same to the last bit each time', () => {
    const objective = modelObjective(
      networkOf([dense(1, 2), act('tanh'), dense(2, 1)], 1, 1),
      curve,
      reduced(losses.mse),
    );
    expect(fit(objective, search(objective.size, 3, false))).toEqual(
      fit(objective, search(objective.size, 3, false)),
    );
  });

  test('is the same whatever the units of features, targets and parameters', () => {
    const fitIn = (x: number, y: number) => {
      const scaled = samplesFrom(
        [curve.features[0].map((value) => x * value)],
        curve.target.map((value) => y * value),
        0,
      );
      const network = networkOf([dense(1, 3), act('tanh'), dense(3, 1)], 1, 1);
      const objective = modelObjective(network, scaled, reduced(losses.mse));
      const reaches = [3 / x, 3 / x, 3 / x, 3, 3, 3, 4 * y, 4 * y, 4 * y, 4 * y];
      const ranges = reaches.map((reach): Range => [-reach, reach]);
      const { theta, loss, end } = fit(objective, { ranges, kept: true, linear: false });
      return { end, loss: loss / y ** 2, theta: [...theta].map((value, k) => value / reaches[k]) };
    };
    const plain = fitIn(1, 1);
    expect(plain.loss).toBeLessThan(0.03);
    // Powers of two, so that nothing is rounded.
    expect(fitIn(2 ** 33, 2 ** -27)).toEqual(plain);
    expect(fitIn(2 ** -40, 2 ** 40)).toEqual(plain);
  });

  test('begins where the loss is a number, if it is none at 0', () => {
    const { loss } = fit(terrainPlane('formula', { text: '(sqrt(x - 1) - 1)^2 + (y - 1)^2' }), {
      ranges: [
        [0, 4],
        [-2, 2],
      ],
      kept: true,
      linear: false,
    });
    expect(loss).toBeLessThan(1e-12);
  });
});

describe('the fit of separable classes', () => {
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

  test('runs on and on, and says so', () => {
    expect(fit(objective, search(2, 10, false, true)).end).toBe('falling');
  });

  test('is the corner of its ranges when it is kept there', () => {
    const { theta, loss, end } = fit(objective, search(2, 10, true, true));
    expect([...theta]).toEqual([10, 10]);
    // Margins 20, 30, 20, 30.
    expect(loss).toBeCloseTo((Math.log1p(Math.exp(-20)) + Math.log1p(Math.exp(-30))) / 2, 18);
    expect(end).toBe('edge');
  });

  test('asks for less of the same where there are many samples', () => {
    const spent = (many: number) => {
      const { objective: counted, count } = counting(
        modelObjective(
          networkOf([dense(2, 6), act('tanh'), dense(6, 1)], 2, 1),
          samples,
          reduced(losses.brier),
        ),
      );
      fit(counted, { ...search(25, 5, true), samples: many });
      return count;
    };
    const [few, many] = [spent(4), spent(100_000)];
    expect(many.gradients).toBeLessThan(few.gradients / 4);
    expect(many.hessians).toBeLessThanOrEqual(6 * 25);
  });

  test('of a convex loss asks for no other starts', () => {
    const { objective: counted, count } = counting(objective);
    fit(counted, search(2, 10, true, true));
    expect(count.hessians).toBeLessThan(40 * 2);
  });
});
