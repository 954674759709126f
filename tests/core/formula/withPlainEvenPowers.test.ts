import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { inXy, valuesOf } from './formulas';

/** Slopes and the Hessian at a point. */
function derivativesOf(text: string, x: number, y: number) {
  const { graph, result } = inXy(text);
  const variables = ['x', 'y'].map((name) => graph.variable(name, 'sample'));
  const slopes = derive(graph, result, variables);
  const hessian = slopes.map((slope) => derive(graph, slope, variables));
  const at = (node: typeof result) => valuesOf(node, { x, y })[0];
  return { value: at(result), slopes: slopes.map(at), hessian: hessian.map((row) => row.map(at)) };
}

describe('an even power of a length has the derivatives of what lies under it', () => {
  // By hand: x^2 + y^2, x^2, x^4 and (x^2 + y^2)^2 at the origin, where the length itself has no derivative.
  test.each<[string, number[][]]>([
    ['hypot(x, y)^2', [[2, 0], [0, 2]]],
    ['sqrt(x^2 + y^2)^2', [[2, 0], [0, 2]]],
    ['hypot(x, y)*hypot(x, y)', [[2, 0], [0, 2]]],
    ['abs(x)^2 + y^2', [[2, 0], [0, 2]]],
    ['abs(x)*abs(x) + 3*abs(y)*abs(y)', [[2, 0], [0, 6]]],
    ['exp(abs(x)^2) + y^2', [[2, 0], [0, 2]]],
    ['abs(x)^4 + hypot(x, y)^4', [[0, 0], [0, 0]]],
  ])('%s', (text, hessian) => {
    const found = derivativesOf(text, 0, 0);
    expect(found.slopes.map((slope) => slope + 0)).toEqual([0, 0]);
    expect(found.hessian.map((row) => row.map((part) => part + 0))).toEqual(hessian);
  }); // prettier-ignore

  test('away from the kink too', () => {
    const { slopes, hessian } = derivativesOf('hypot(x, y)^4', 0.3, -0.4);
    // 4 r^2 (x, y), and 4 r^2 + 8 x^2, 8 x y, 4 r^2 + 8 y^2.
    [0.3, -0.4].forEach((wanted, k) => expect(slopes[k]).toBeCloseTo(wanted, 14));
    [1.72, -0.96, -0.96, 2.28].forEach((wanted, k) => expect(hessian.flat()[k]).toBeCloseTo(wanted, 13));
  });

  test('a root of what is below 0 stays no number', () => {
    const { value, slopes } = derivativesOf('sqrt(x)^2', -1, 0);
    expect([value, slopes[0]]).toEqual([NaN, NaN]);
  });

  test('odd powers, and powers of something else, are left alone', () => {
    expect(derivativesOf('abs(x)^3', -2, 0).slopes[0]).toBe(-12);
    expect(derivativesOf('x^2', 3, 0).slopes[0]).toBe(6);
    expect(derivativesOf('abs(x)*abs(y)', -2, 3).slopes).toEqual([-3, 2]);
  });
});
