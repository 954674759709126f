import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { functions } from '../../../src/core/formula/functions';
import { cases, runs } from '../../cases';
import { expectClose, slopeAt } from '../differences';
import { inXy, slopeOf, slopeNode, valueAt, valuesOf } from './formulas';
import { coordinate, randomFormula } from './randomFormula';

type Two = (x: number, y: number) => number;

/** Every elementwise function as JavaScript or a closed form has it, and points where it is smooth. */
const oracles: Readonly<Record<string, readonly [formula: string, oracle: Two, points: readonly number[]]>> =
  {
    abs: ['abs(x)', Math.abs, [-2, 0.3]],
    sign: ['sign(x)', Math.sign, [-2, 0.3]],
    sqrt: ['sqrt(x)', Math.sqrt, [0.05, 2, 1e6]],
    exp: ['exp(x)', Math.exp, [-20, 0, 1, 20]],
    expm1: ['expm1(x)', Math.expm1, [-20, 1e-9, 1, 5]],
    log: ['log(x)', Math.log, [0.05, 1, 50]],
    log1p: ['log1p(x)', Math.log1p, [-0.5, 1e-12, 50]],
    log2: ['log2(x)', Math.log2, [0.1, 8, 50]],
    log10: ['log10(x)', Math.log10, [0.1, 1000, 50]],
    sin: ['sin(x)', Math.sin, [-7, 0, 2, 300]],
    cos: ['cos(x)', Math.cos, [-7, 0, 2, 300]],
    tan: ['tan(x)', Math.tan, [-1, 0, 1.2]],
    atan: ['atan(x)', Math.atan, [-9, 0, 0.4]],
    tanh: ['tanh(x)', Math.tanh, [-3, 0, 0.2, 30]],
    sinh: ['sinh(x)', Math.sinh, [-3, 0, 5]],
    cosh: ['cosh(x)', Math.cosh, [-3, 0, 5]],
    sigmoid: ['sigmoid(x)', (x) => 1 / (1 + Math.exp(-x)), [-40, -1, 0, 3, 40]],
    softplus: [
      'softplus(x)',
      (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      [-40, -1, 0, 3, 800],
    ],
    logcosh: [
      'logcosh(x)',
      (x) => Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x))) - Math.LN2,
      [-3, 0.5, 900],
    ],
    min: ['min(x, y)', Math.min, [-2, 0.3]],
    max: ['max(x, y)', Math.max, [-2, 0.3]],
    clamp: ['clamp(x, -1, 1)', (x) => Math.min(Math.max(x, -1), 1), [-2, 0.3, 4]],
    where: ['where(x > 1, x^2, 3*x)', (x) => (x > 1 ? x * x : 3 * x), [-2, 0.3, 4]],
    floor: ['floor(x)', Math.floor, [-2.5, 0.3, 4.2]],
    round: ['round(x)', (x) => Math.round(x), [-2.2, 0.3, 4.7]],
    hypot: ['hypot(x, y)', Math.hypot, [-2, 0.3, 1e3]],
    weighted: ['weighted(y - 0.5, x^2)', (x) => 0.25 * x * x, [-2, 0.3, 4]],
  };
const y = 0.75;

describe.each(Object.entries(oracles))('%s', (_, [formula, oracle, points]) => {
  test('has the value of its definition', () => {
    for (const x of points) expectClose([valueAt(formula, x, y)], [oracle(x, y)], 4e-15);
  });

  test('has the slope of its definition', () => {
    for (const x of points) {
      const step = 3e-4 * Math.min(1, Math.max(Math.abs(x), 1e-2));
      expectClose([slopeOf(formula, x, y)], [slopeAt((at) => oracle(at, y), x, step)], 2e-9);
    }
  });

  test('has the curvature of its definition', () => {
    const { graph, result } = inXy(formula);
    const at = graph.variable('x', 'sample');
    const [curvature] = derive(graph, derive(graph, result, [at])[0], [at]);
    for (const x of points) {
      const step = 3e-4 * Math.min(1, Math.max(Math.abs(x), 1e-2));
      expectClose(
        valuesOf(curvature, { x, y }),
        [slopeAt((near) => slopeOf(formula, near, y), x, step)],
        2e-9,
      );
    }
  });
});

test('every function of the language is tried here or among the rows', () => {
  const rows = ['sum', 'mean', 'largest', 'argmax', 'count', 'index', 'logsumexp', 'softmax', 'logsoftmax', 'contrast', 'exchange', 'at', 'dot', 'norm']; // prettier-ignore
  expect([...functions.keys()].sort()).toEqual([...Object.keys(oracles), ...rows].sort());
});

test('halves are rounded to even', () => {
  expect([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 1e300].map((x) => valueAt('round(x)', x) + 0)).toEqual([
    -2, -2, 0, 0, 2, 2, 1e300,
  ]);
});

test.each([
  ['exp(x)', 800, Infinity],
  ['exp(x)', -800, 0],
  ['log(x)', 0, -Infinity],
  ['sigmoid(x)', -1e20, 0],
  ['sigmoid(x)', 1e20, 1],
  ['softplus(x)', 1e20, 1e20],
  ['softplus(x)', -1e20, 0],
  ['logcosh(x)', 1e20, 1e20],
  ['tanh(x)', 1e20, 1],
  ['hypot(x, x)', 1e200, Math.SQRT2 * 1e200],
  ['x^0', NaN, 1],
  ['sqrt(x)', -1, NaN],
  ['weighted(x, inf)', 0, 0],
  ['weighted(x, log(-1))', 0, 0],
  ['weighted(x, inf)', 2, Infinity],
  ['weighted(2, x)', 3, 6],
])('%s at %d is %d', (formula, x, wanted) => {
  expect(valueAt(formula, x)).toBe(wanted);
});

test('a random formula has the slope that differences measure', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomFormula, coordinate, coordinate, ({ text, value }, x, at) => {
      fc.pre(text.length < 300);
      const f = (near: number) => value(near, at);
      const [wide, narrow] = [slopeAt(f, x, 1e-4), slopeAt(f, x, 5e-5)];
      const scale = 1 + Math.abs(narrow) + Math.abs(f(x));
      fc.pre(Math.abs(wide - narrow) < 1e-8 * scale && scale < 1e8);
      compared += 1;
      expect(Math.abs(slopeOf(text, x, at) - narrow)).toBeLessThan(1e-7 * scale);
    }),
    runs(400, 2),
  );
  expect(compared).toBeGreaterThan(0.75 * cases(400));
});

test('a random formula has the mixed second derivatives that differences of its slope measure, both ways', () => {
  fc.assert(
    fc.property(randomFormula, coordinate, coordinate, ({ text }, x, at) => {
      fc.pre(text.length < 200);
      const formula = inXy(text);
      const [byX, byY] = [slopeNode(formula, 'x'), slopeNode(formula, 'y')];
      const mixed = derive(formula.graph, byX, [formula.graph.variable('y', 'sample')])[0];
      const mixedToo = derive(formula.graph, byY, [formula.graph.variable('x', 'sample')])[0];
      const f = (near: number) => valuesOf(byX, { x, y: near })[0];
      const [wide, narrow] = [slopeAt(f, at, 1e-4), slopeAt(f, at, 5e-5)];
      const scale = 1 + Math.abs(narrow) + Math.abs(f(at));
      fc.pre(Math.abs(wide - narrow) < 1e-8 * scale && scale < 1e8);
      const got = valuesOf(mixed, { x, y: at })[0];
      expect(Math.abs(got - narrow)).toBeLessThan(1e-7 * scale);
      expect(Math.abs(valuesOf(mixedToo, { x, y: at })[0] - got)).toBeLessThan(1e-7 * scale);
    }),
    runs(300, 3),
  );
});
