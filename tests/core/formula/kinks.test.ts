import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { inXy, slopeOf, valueAt, valuesOf } from './formulas';

const curvatureOf = (text: string, x: number, y = 0) => {
  const { graph, result } = inXy(text);
  const at = graph.variable('x', 'sample');
  return valuesOf(derive(graph, derive(graph, result, [at])[0], [at])[0], { x, y })[0];
};

describe('kinks', () => {
  test.each([
    ['abs(x)', 0, 0],
    ['|x|', 0, 0],
    ['max(0, x)', 0, 0],
    ['max(0, 1 - x)', 1, 0],
    ['min(0, x)', 0, 0],
    ['sign(x)', 0, 0],
    ['hypot(x, y)', 0, 0],
    ['x > 0 ? x : 2*x', 0, 2],
    ['clamp(x, 0, 1)', 0.5, 1],
    ['clamp(x, 0, 1)', 2, 0],
  ])('the slope of %s at %d is %d', (text, x, wanted) => {
    expect(slopeOf(text, x)).toBe(wanted);
  });
});

describe('powers at zero', () => {
  test.each([
    ['x^2', 0, 0],
    ['x^1', 0, 1],
    ['x^0', 0, 0],
    ['x^3', 0, 0],
    ['x^1.5', 0, 0],
    ['x^y', 2, 0],
    ['x^y', 1, 1],
    ['x^y', 0, 0],
    ['abs(x)^y', 1.5, 0],
    ['(x^2)^(y/2)', 3, 0],
  ])('the slope of %s with y = %d is %d', (text, y, wanted) => {
    expect(slopeOf(text, 0, y)).toBe(wanted);
  });

  test.each([
    ['x^y', 1, 0],
    ['x^y', 2, 2],
    ['x^y', 3, 0],
    ['x^2', 0, 2],
    ['x^3', 0, 0],
  ])('the curvature of %s with y = %d is %d', (text, y, wanted) => {
    expect(curvatureOf(text, 0, y)).toBe(wanted);
  });
});

describe('a branch that is not taken never answers', () => {
  test.each<[text: string, x: number, value: number, slope: number]>([
    ['where(x > 0, log(x), 0)', 0, 0, 0],
    ['where(x > 0, log(x), 0)', -1, 0, 0],
    ['x > 0 ? sqrt(x) : 0', 0, 0, 0],
    ['x > 0 ? sqrt(x) : -x', -4, 4, -1],
    ['x == 0 ? 1 : sin(x)/x', 0, 1, 0],
    ['x > 0 ? x^0.5*log(x) : 0', 0, 0, 0],
    ['x > 0 ? (x > 1 ? log(x - 1) : 1/x) : 5', 0, 5, 0],
    ['x > 0 ? (x > 1 ? log(x - 1) : x) : 5', 1, 1, 1],
    ['x > 0 ? exp(log(x)*2) : 0', 0, 0, 0],
    ['(x > 0 ? log(x) : 0)^2 + 3*x', 0, 0, 3],
    ['max(0, 1e200*x*1e200*x)', 0, 0, 0],
    ['max(0, sqrt(x))', 0, 0, 0],
    ['max(1, sqrt(x))', 0, 1, 0],
    ['min(0, sqrt(x))', 0, 0, 0],
    ['x < 1 ? x : 1/(x - 1)', 1 / 2, 1 / 2, 1],
    ['s = sqrt(x); where(x > 0, s, 0) + where(x > 1, s, 0)', -1, 0, 0],
    ['s = sqrt(x); x > 1 ? s : x > 0 ? 2*s : 0', -1, 0, 0],
    ['s = log(x); (x > 0 ? s : 1)*(x > 0 ? s : 1)', 0, 1, 0],
    ['s = sqrt(x); t = x > 0 ? s : 0; u = x > 1 ? s*t : 0; t + u', -1, 0, 0],
    ['x > 0 ? hypot(log(x), 1) : x', -2, -2, 1],
    ['x > 0 ? log2(x) + log10(x) + log1p(-1 - x) + 1/x : 2*x', 0, 0, 2],
  ])('%s at %d', (text, x, value, slope) => {
    expect(valueAt(text, x)).toBe(value);
    expect(slopeOf(text, x) + 0).toBe(slope);
    expect(curvatureOf(text, x)).not.toBeNaN();
  });
});
