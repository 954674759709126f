import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { compile } from '../../../src/core/formula/evaluate';
import { f64x2 } from '../../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { terrainPlane } from '../experiments';
import { lossOf, reduced } from '../losses/samples';
import { inXy, valuesOf } from './formulas';

/** Value, slope and bend by x. */
function alongX(text: string, [x, y]: readonly number[]): number[] {
  const { graph, result } = inXy(text);
  const variable = graph.variable('x', 'sample');
  const slope = derive(graph, result, [variable])[0];
  const bend = derive(graph, slope, [variable])[0];
  return [result, slope, bend].map((node) => valuesOf(node, { x, y })[0]);
}

/** mpmath with 1200 digits: forward differentiation of what is typed. */
const overflowing: readonly [text: string, at: readonly [number, number], wanted: readonly number[]][] = [
  ['log(cosh(x))', [800, 0], [799.3068528194401, 1, 0]],
  ['log(cosh(x))', [-800, 0], [799.3068528194401, -1, 0]],
  ['log(cosh(x))', [1e10, 0], [9999999999.306852, 1, 0]],
  ['log(sinh(x))', [1000, 0], [999.3068528194401, 1, 0]],
  ['sqrt(x^2 + 1)', [1e200, 0], [1e200, 1, 0]],
  ['sqrt(x^2 + 1)', [-1e200, 0], [1e200, -1, 0]],
  ['log(exp(x) + exp(y))', [800, 790], [800.0000453988993, 0.9999546021312976, 4.5395807735951673e-5]],
  ['log(exp(x) + exp(y))', [-800, -801], [-799.6867383124818, 0.7310585786300049, 0.19661193324148185]],
  ['log(1 + exp(x))', [800, 0], [800, 1, 0]],
  ['log(1 + exp(x))', [1400.5, 0], [1400.5, 1, 0]],
  ['log(1 + x^2)', [1e200, 0], [921.0340371976183, 2e-200, 0]],
  ['log(1 + x^2)', [-1e300, 0], [1381.5510557964274, -2e-300, 0]],
  ['x*(x/(1 + x^2))', [1e200, 0], [1, 0, 0]],
  ['exp(x)/(exp(x) + exp(y))', [800, 801], [0.2689414213699951, 0.19661193324148185, 0.09085774767294841]],
  ['exp(x)/(exp(x) + exp(y))', [-800, -801], [0.7310585786300049, 0.19661193324148185, -0.09085774767294841]],
  ['exp(x)*exp(-x + 1)', [800, 0], [2.718281828459045, 0, 0]],
  ['(x^4 + y^4)^0.25', [1e200, 1e200], [1.189207115002721e200, 0.5946035575013605, 8.919053362520408e-201]],
  ['(x^4 + y^4)^0.25', [1e200, 3e199], [1.002018877964811e200, 0.99396773927667, 2.3959345366950787e-202]],
  ['log10(x*y)', [1e300, 1e300], [600, 4.342944819032518e-301, 0]],
  ['log10(x*y)', [1e-300, 1e-300], [-600, 4.342944819032518e299, -Infinity]],
  ['log2(expm1(x))', [1000, 0], [1442.6950408889634, 1.4426950408889634, 0]],
  ['log1p(x^2)/y', [1e200, 2], [460.51701859880916, 1e-200, 0]],
  ['abs(x - y)/abs(y)', [1e308, -1e308], [2, 1e-308, 0]],
  ['x^2/x^2', [1e-200, 0], [1, 0, 0]],
  ['log(log(exp(exp(x))))', [10, 0], [10, 1, 0]],
];

describe('what overflows or fades on the way has its number in the end', () => {
  test.each(overflowing)('%s at %j', (text, at, wanted) => {
    const [value, slope, bend] = alongX(text, at);
    expectNear(value, wanted[0]);
    // Of slopes and bends whose parts cancel their rounding is left.
    expectNear(slope, wanted[1], 1e-15 * Math.abs(wanted[0] / at[0]));
    expectNear(bend, wanted[2], 1e-15 * Math.max(wanted[1] ** 2, Math.abs(wanted[1] / at[0])));
  });

  test('in code it is that number, or none, so that the interpreter is asked', () => {
    for (const [text, [x, y], [wanted]] of overflowing) {
      const row = surfaceKernel({ text, result: inXy(text).result }, {}, f64x2, false);
      const [found] = row(Float64Array.of(x), y);
      if (Number.isFinite(found)) expectNear(found, wanted);
    }
  });
});

describe('what has no number has none', () => {
  test.each<[string, number, number]>([
    ['sin(x)/x + 0.1*y^2', 0, NaN],
    ['log(x)', -1, NaN],
    ['1/x', 0, Infinity],
    ['x^2', 1e200, Infinity],
    ['exp(exp(x))', 10, Infinity],
    ['x^2 - x^3', 1e200, -Infinity],
    ['log(x) - log(x)', 0, NaN],
    ['(x - x)/(y - y)', 1e200, NaN],
    ['1/(1 + exp(-x))', -800, 0],
    ['x*exp(-x)', 1e300, 0],
    ['0*x^2', 1e200, 0],
  ])('%s at %d', (text, x, wanted) => expect(alongX(text, [x, 0])[0]).toBe(wanted));
});

test('a hole has no slope along any axis', () => {
  const plane = terrainPlane('formula', { text: 'sin(x)/x + 0.1*y^2' });
  const hole = Float64Array.of(0, 1);
  expect([plane.value(hole), ...plane.gradient(hole), ...plane.hessian(hole)]).toEqual(
    new Array(7).fill(NaN),
  );
  expect(plane.gradient(Float64Array.of(1e-9, 1))[1]).toBeCloseTo(0.2, 15);
});

test('of a loss either', () => {
  const { value, gradient } = reduced(lossOf({ reads: 'gaussian', elementLoss: 'sin(mu)/mu + logsigma^2' }));
  const [output, target] = [Float64Array.of(0, 1), Float64Array.of(0)];
  expect([value(output, target, 1), ...gradient(output, target, 1)]).toEqual([NaN, NaN, NaN]);
});

test('what is read as infinite stays so', () => {
  expect(alongX('x/(1 + x)', [Infinity, 0])[0]).toBeNaN();
  expect(alongX('1/(1 + x)', [Infinity, 0])[0]).toBe(0);
});

function expectNear(found: number, wanted: number, absolute = 0): void {
  if (Math.abs(wanted) === Infinity) expect(found).toBe(wanted);
  else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-14 * Math.abs(wanted) + absolute);
}

test('nothing is redone where that takes more operations than stated', () => {
  const { result } = inXy('log(cosh(x))');
  const evaluator = compile([result]);
  const x = Float64Array.of(800, 1, -800);
  const valueWith = (most?: number) => Array.from(evaluator.run({ x, y: 0 }, 3, 1, most)[0]);
  // Two places overflow, of three nodes each.
  const wanted = [799.3068528194401, Math.log(Math.cosh(1)), 799.3068528194401];
  for (const most of [undefined, 6]) {
    valueWith(most).forEach((value, place) => expect(value).toBeCloseTo(wanted[place], 12));
  }
  expect(valueWith(5)).toEqual([Infinity, expect.closeTo(wanted[1], 12), Infinity]);
});
