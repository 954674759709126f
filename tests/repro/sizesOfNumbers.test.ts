import { describe, expect, test } from 'vitest';
import { samplesOf } from '../../src/core/datasets/samples';
import type { HeightField } from '../../src/core/landscape/heightField';
import {
  eigenvalues2,
  leastSquaresLine,
  mean,
  solve,
  standardDeviation,
  symmetricEigen,
  symmetricEigen2,
} from '../../src/core/math/linear';
import { principalComponents } from '../../src/core/math/principalComponents';
import { norm } from '../../src/core/math/vector';
import { models } from '../../src/core/models';
import { meanSlopeCosine } from '../../src/core/analysis/agreement';
import { terrainPlane } from '../core/experiments';

// Squares of what is large are infinite and those of what is small are 0, though the answers are ordinary numbers.
describe.each([1e200, 1e-170, 1e300, 1e-300, 1])('numbers about %d', (size) => {
  const times = (values: readonly number[]) => values.map((value) => value * size);
  const expectAbout = (got: readonly number[], wanted: readonly number[]) =>
    wanted.forEach((value, k) => expect(got[k] / size).toBeCloseTo(value, 12));

  test('eigenvalues of ((2, 1), (1, 2)) are 3 and 1, and of ((0, 3, 0), (3, 0, 4), (0, 4, 0)) 5, 0 and -5', () => {
    const [a, b] = times([2, 1]);
    const { values, vectors } = symmetricEigen2(a, b, a);
    expectAbout(values, [3, 1]);
    vectors.flat().forEach((part) => expect(Math.abs(part)).toBeCloseTo(Math.SQRT1_2, 14));
    expectAbout(eigenvalues2(a, b, a), [3, 1]);
    const rows = [[0, 3, 0], [3, 0, 4], [0, 4, 0]].map(times); // prettier-ignore
    expectAbout(symmetricEigen(rows).values, [5, 0, -5]);
  });

  test('length of (3, -4), spread of (1, 3), and their mean', () => {
    expectAbout([norm(times([3, -4]))], [5]);
    expectAbout([standardDeviation(times([1, 3])), mean(times([1, 3]))], [1, 2]);
  });

  test('the line through (0, 1), (1, 3), (2, 5) in either unit, and its error', () => {
    const [x, y] = [[0, 1, 2], [1, 3, 5]]; // prettier-ignore
    expectAbout([leastSquaresLine(x, times(y)).slope, leastSquaresLine(x, times(y)).intercept], [2, 1]);
    expect(leastSquaresLine(times(x), y).slope * size).toBeCloseTo(2, 12);
    expect(leastSquaresLine(times(x), [1, 3, 2]).meanSquaredError).toBeCloseTo(0.5, 12);
  });

  test('principal components of points on a line', () => {
    const points = [-1, 0, 3].map((share) => Float64Array.from(times([3 * share, 4 * share])));
    const { components, explained } = principalComponents(points, 2);
    expect(components.length).toBe(1);
    expect(Math.abs(components[0][0])).toBeCloseTo(0.6, 12);
    expect(explained[0]).toBeCloseTo(1, 14);
  });

  test('the solution of a system', () => {
    const rows = [[2, 1], [1, 3]].map(times); // prettier-ignore
    const solution = solve(rows, times([5, 10]))!;
    solution.forEach((value, k) => expect(value).toBeCloseTo([1, 3][k], 12));
    expect(solve([[1, 2], [2, 4]].map(times), times([1, 2]))).toBeUndefined(); // prettier-ignore
  });

  test('the angle between the slopes of two fields', () => {
    const field = (slope: readonly [number, number]): HeightField => {
      const heights = Float64Array.from({ length: 9 }, (_, k) => slope[0] * (k % 3) + slope[1] * Math.floor(k / 3)); // prettier-ignore
      return { size: 3, heights } as unknown as HeightField;
    };
    const cosine = meanSlopeCosine(field([size, 0]), field([3 * size, 4 * size]));
    expect(cosine).toBeCloseTo(0.6, 12);
  });

  test('what is drawn of a weight on features of that size', () => {
    const feature = { name: 'x', unit: '', values: Float64Array.from(times([-1, 1])) };
    const target = { name: 'y', unit: '', values: Float64Array.of(0, 1) };
    const table = { task: 'binary', features: [feature], target, classes: ['a', 'b'] } as const;
    const settings = { parameters: 'weightAndBias' };
    const [[low, high]] = models.logistic.build(settings, samplesOf(table, {})).view.ranges;
    // Nothing is drawn farther out than 1e12.
    const wanted = Math.min(10 / size, 1e12);
    expect([low / wanted, high / wanted]).toEqual([expect.closeTo(-1, 9), expect.closeTo(1, 9)]);
  });

  test('the Hessian of a surface', () => {
    const plane = terrainPlane('formula', { text: `${size}*(x^2 + x*y + y^2)` });
    const [aa, ab, , bb] = plane.hessian(Float64Array.of(0, 0));
    expectAbout(symmetricEigen2(aa, ab, bb).values, [3, 1]);
  });
});

test('a mean and a spread reach as far as numbers do', () => {
  expect(mean([1.5e308, 1.7e308])).toBeCloseTo(1.6e308, -295);
  expect(mean([1.5e308, Infinity])).toBe(Infinity);
  expect(standardDeviation([1e308, -1e308]) / 1e308).toBeCloseTo(1, 12);
  expect(norm([1e308, 1e308]) / 1e308).toBeCloseTo(Math.SQRT2, 12);
  expect(norm([5e-324, 0])).toBe(5e-324);
  expect([norm([Infinity, 1]), norm([NaN, 1])]).toEqual([Infinity, NaN]);
  expect(eigenvalues2(1.5e308, 0, 1.5e308)).toEqual([1.5e308, 1.5e308]);
  expect(symmetricEigen2(2e200, 1e200, 2e200).values).toEqual([3e200, 1e200]);
  expect(symmetricEigen2(1e200, 0, 1e-200).values).toEqual([1e200, 1e-200]);
});
