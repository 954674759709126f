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
  ['x^100*exp(-x)', [800, 0], [7.471592484652842e-58, -6.537643424071236e-58, 5.7192705597366056e-58]],
  ['x^100*exp(-x)', [740, 0], [3.5095817632647815e-35, -3.035313957418189e-35, 2.624495493164587e-35]],
  ['sqrt(exp(x))', [-1400, 0], [9.85967654375977e-305, 4.929838271879885e-305, 2.4649191359399427e-305]],
  ['sqrt(exp(x))', [-740, 0], [2.0466411214592676e-161, 1.0233205607296338e-161, 5.116602803648169e-162]],
  ['log(exp(x)*y)', [-1000, 1e-200], [-1460.517018598809, 1, 0]],
  ['log(x^100)', [1e-5, 0], [-1151.2925464970228, 10000000, -999999999999.9999]],
  ['exp(x)/exp(y)', [-800, -801], [2.718281828459045, 2.718281828459045, 2.718281828459045]],
  ['exp(x)/exp(y)', [-740, -730], [4.5399929762484854e-5, 4.5399929762484854e-5, 4.5399929762484854e-5]],
  ['x^3*y^3', [1e-120, 1e120], [0.9999999999999999, 2.9999999999999997e120, 6e240]],
  [
    '(exp(x) + exp(y))^0.25',
    [-1000, -1001],
    [2.8866323857530377e-109, 5.275743422389889e-110, 2.3830853066981767e-110],
  ],
  ['sqrt(x*exp(x)^2*x)', [-400, 0], [7.660678386856023e-172, 7.641526690888882e-172, 7.622374994921742e-172]],
  [
    '(1 - tanh(y))*x^50*exp(-x)',
    [900, 0],
    [7.032208828043517e-244, -6.641530559818877e-244, 6.272122552864245e-244],
  ],
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

test.each([
  ['(x^256)^(1/256)', 1e-7],
  ['(x^4/x^3)', 1e-100],
  ['1/(1/x^4*x^3)', 1e-100],
])('%s at %d is that number', (text, x) => expectNear(alongX(text, [x, 0])[0], x));

describe('what is 0 stays 0', () => {
  test.each<[string, number, number]>([
    ['x^2*exp(y)', 0, 800],
    ['x*exp(y)', 0, 800],
    ['sqrt(x^2 + y^2)', 0, 0],
    ['(x - y)*exp(-x)*1e300', 900, 900],
    ['exp(-x)*exp(-y)', 900, 900],
    ['floor(exp(-x))*exp(x)', 900, 0],
    ['sqrt(x*y)', 0, 1e300],
  ])('%s at %d, %d', (text, x, y) => expect(alongX(text, [x, y])[0]).toBe(0));
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
