import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import type { Loss, Score } from '../../../src/core/losses/loss';
import { at, planeOf, terrainPlane } from '../experiments';
import { reduced, variants } from './samples';

const extremes = [Infinity, -Infinity, NaN, 1e308, -1e308, 1e-308, -1e-308, 0, 1, -1];
const three = [0, Infinity, -Infinity];
const one = extremes.map((value) => [value]);
const two = extremes.flatMap((first) => extremes.map((second) => [first, second]));

const answersOf: Readonly<Record<Score, readonly (readonly number[])[]>> = {
  value: one,
  logit: one,
  values: two,
  gaussian: two,
  logits: two.flatMap((row) => three.map((third) => [...row, third])),
};
const targetsOf: Readonly<Record<Score, readonly (readonly number[])[]>> = {
  value: [[0], [1], [-1], [2.5], [-2], [1e308]],
  logit: [[0], [1], [0.3]],
  values: [[1, 2]],
  gaussian: [[1]],
  logits: [[0], [2]],
};

/** The ends of every setting, too. */
function settingsOf({ settings }: Loss): object[] {
  const ends = Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'number' ? [{ [name]: setting.min }, { [name]: setting.max }] : [],
  );
  return [{}, ...ends];
}

/** The slopes of these leave the range of numbers near 0, before the losses do. */
const steep = (name: string, answer: readonly number[]) =>
  name === 'poisson' && Math.abs(answer[0]) === 1e-308;

describe.each(variants)('%s where answers are extreme or none', (name, loss) => {
  const places = settingsOf(loss).flatMap((settings) =>
    targetsOf[loss.reads].flatMap((target) =>
      answersOf[loss.reads].map((answer) => ({ settings, target, answer })),
    ),
  );
  const takes = (target: readonly number[]) =>
    loss.reads !== 'logit' || loss.unfit?.(Float64Array.from(target)) === undefined;
  const asked = places.filter(({ target }) => takes(target));
  const at = ({ settings, target, answer }: (typeof places)[number]) => {
    const { value, gradient, hessian } = reduced(loss, settings);
    const [output, truth] = [Float64Array.from(answer), Float64Array.from(target)];
    const slopes = [...gradient(output, truth, 1)];
    const curvatures = [...hessian(output, truth, 1)(output.map(() => 1))];
    return { value: value(output, truth, 1), slopes, curvatures };
  };

  test('what has no value has no slope and no curvature', () => {
    for (const place of asked) {
      const { value, slopes, curvatures } = at(place);
      if (!Number.isNaN(value)) continue;
      expect([slopes, curvatures], JSON.stringify([place, String(place.answer)])).toEqual([
        slopes.map(() => NaN),
        curvatures.map(() => NaN),
      ]);
    }
  });

  test('what has a finite value has a slope', () => {
    for (const place of asked) {
      const { value, slopes } = at(place);
      if (!Number.isFinite(value) || steep(name, place.answer)) continue;
      expect(slopes.every(Number.isFinite), `${String(place.answer)} ${slopes.join()}`).toBe(true);
    }
  });

  test('value and slope at infinity are those far out', () => {
    for (const place of asked) {
      const { answer } = place;
      const { value, slopes } = at(place);
      if (!answer.some((part) => Math.abs(part) === Infinity) || !Number.isFinite(value)) continue;
      const far = answer.map((part) => Math.min(Math.max(part, -Number.MAX_VALUE), Number.MAX_VALUE));
      const there = at({ ...place, answer: far });
      expect(Math.abs(value - there.value), String(answer)).toBeLessThanOrEqual(
        1e-12 * (1 + Math.abs(value)),
      );
      slopes.forEach((slope, k) => expect(slope, String(answer)).toBeCloseTo(there.slopes[k], 12));
    }
  });
});

describe('limits by hand', () => {
  const answer = (id: keyof typeof losses, outputs: number[], targets: number[], settings = {}) => {
    const loss = losses[id];
    const { value, gradient } = reduced(loss, settings);
    const [output, target] = [Float64Array.from(outputs), Float64Array.from(targets)];
    return { value: value(output, target), gradient: [...gradient(output, target)] };
  };

  test('cross entropy of a certain and right answer, beside another', () => {
    const { value, gradient } = answer('crossEntropy', [Infinity, 1], [1, 0]);
    expect(value).toBeCloseTo(Math.log1p(Math.E) / 2, 15);
    expect(gradient[0] + 0).toBe(0);
    expect(gradient[1]).toBeCloseTo(0.5 / (1 + Math.exp(-1)), 15);
    expect(answer('crossEntropy', [-Infinity], [0]).value).toBe(0);
    expect(answer('crossEntropy', [-Infinity], [1])).toEqual({ value: Infinity, gradient: [-1] });
    expect(answer('crossEntropy', [Infinity], [0.25])).toEqual({ value: Infinity, gradient: [0.75] });
    expect(answer('labelSmoothed', [Infinity], [1], { smoothing: 0 }).value).toBe(0);
  });

  test('certain and wrong: the slope far out', () => {
    for (const id of ['hinge', 'perceptron', 'logistic', 'nll', 'focal'] as const)
      expect(answer(id, [-Infinity], [1])).toEqual({ value: Infinity, gradient: [-1] });
    expect(answer('focal', [-Infinity], [1], { gamma: 0 })).toEqual({ value: Infinity, gradient: [-1] });
    expect(answer('focal', [Infinity], [1], { gamma: 0 }).value).toBe(0);
    expect(answer('exponential', [-Infinity], [1])).toEqual({ value: Infinity, gradient: [-Infinity] });
  });

  test('no loss outside its domain, and no slope', () => {
    const none = { value: NaN, gradient: [NaN] };
    for (const target of [0, 1, 2.5]) expect(answer('poisson', [-1], [target])).toEqual(none);
    expect(answer('poisson', [Infinity], [2])).toEqual({ value: Infinity, gradient: [1] });
    expect(answer('poisson', [0], [0])).toEqual({ value: 0, gradient: [1] });
    expect(answer('poisson', [0], [2])).toEqual({ value: Infinity, gradient: [-Infinity] });
    expect(answer('msle', [-1.5], [1])).toEqual(none);
    expect(answer('msle', [1], [-1.5])).toEqual(none);
  });

  test('a percentage whose parts are larger than a hundredth of the largest number', () => {
    const { value, gradient } = answer('mape', [1e307], [5e306]);
    expect(value).toBeCloseTo(100, 12);
    expect(gradient[0] * 5e306).toBeCloseTo(100, 12);
  });

  test('a mean of losses whose sum no number holds', () => {
    expect(answer('mae', [1e308, -1.5e308], [0, 0]).value / 1e308).toBeCloseTo(1.25, 14);
    expect(answer('mse', [1e154, 1e154, 1e154], [0, 0, 0]).value / 1e308).toBeCloseTo(1, 12);
  });
});

test('a surface without a height has no slope', () => {
  for (const text of ['log(x)', 'log1p(x - 1)', 'log2(x) + y', 'log10(x)*y']) {
    const plane = terrainPlane('formula', { text });
    expect(plane.value(at(-1, 2))).toBeNaN();
    expect([...plane.gradient(at(-1, 2)), ...plane.hessian(at(-1, 2))].every(Number.isNaN)).toBe(true);
    expect([...plane.gradient(at(3, 2))].every(Number.isFinite)).toBe(true);
  }
});

test('rates below 0 have no loss and no slope by generated code either', () => {
  const plane = planeOf({ data: { id: 'line' }, losses: [{ id: 'poisson' }] });
  expect(plane.compiled.value(at(-1, -1))).toBeNaN();
  expect([...plane.compiled.gradient(at(-1, -1)), ...plane.hessian(at(-1, -1))].every(Number.isNaN)).toBe(
    true,
  );
  expect([...plane.compiled.gradient(at(1, 1))].every(Number.isFinite)).toBe(true);
});

describe('the root of the mean square', () => {
  test.each([1e200, 1e-170, 1e300, 1e-300, 1])('of errors about %d is scaled', (size) => {
    const { value, gradient, hessian } = reduced(losses.rmse);
    const [outputs, target] = [Float64Array.of(3 * size, -4 * size), new Float64Array(2)];
    const root = Math.sqrt(12.5);
    expect(value(outputs, target) / size).toBeCloseTo(root, 14);
    [1.5, -2].forEach((part, k) => expect(gradient(outputs, target)[k]).toBeCloseTo(part / root, 14));
    // d2v/de_i de_j = (d_ij - e_i e_j / (n v^2)) / (n v)
    const curvatures = hessian(outputs, target)(Float64Array.of(size, 0));
    [1 - 9 / 25, 12 / 25].forEach((part, k) => expect(curvatures[k]).toBeCloseTo(part / (2 * root), 14));
  });

  test('of two errors of 1e200 has the slope .5 for each, and none where there is no error', () => {
    const { value, gradient } = reduced(losses.rmse);
    const errors = Float64Array.of(1e200, 1e200);
    expect(value(errors, new Float64Array(2))).toBe(1e200);
    expect([...gradient(errors, new Float64Array(2))]).toEqual([0.5, 0.5]);
    expect(value(errors, errors)).toBe(0);
    expect([...gradient(errors, errors)]).toEqual([0, 0]);
    const alone = Float64Array.of(Infinity, 1);
    expect(value(alone, new Float64Array(2))).toBe(Infinity);
    expect([...gradient(alone, new Float64Array(2))]).toEqual([Math.SQRT1_2, 0]);
  });

  test('is the same by generated code, whatever its size', () => {
    const plane = planeOf({ data: { id: 'line' }, losses: [{ id: 'rmse' }] });
    for (const size of [1, 1e160, 1e200]) {
      const point = at(size, -2 * size);
      expect(plane.compiled.value(point) / plane.value(point)).toBeCloseTo(1, 13);
      plane.compiled
        .gradient(point)
        .forEach((part, k) => expect(part).toBeCloseTo(plane.gradient(point)[k], 12));
      const domain = { a: [0, 2 * size], b: [-4 * size, 0] } as const;
      for (const precision of ['f64', 'f32'] as const) {
        const [height] = plane.rows(domain, precision)(Float64Array.of(size), -2 * size);
        expect(height / plane.value(point)).toBeCloseTo(1, 5);
      }
    }
  });
});
