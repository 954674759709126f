import fc from 'fast-check';

/** A random formula of x and y as text, beside what the same operators of JavaScript make of it. */
export interface RandomFormula {
  readonly text: string;
  readonly value: (x: number, y: number) => number;
}

type Level = Record<'expression' | 'sum' | 'product' | 'unary' | 'power' | 'atom', RandomFormula>;
type Value = (...values: number[]) => number;
/** A call by its text, with each argument as $. */
type Call = readonly [text: string, value: Value];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Without a pole, and so that no value grows very large. */
const calls: readonly Call[] = [
  ['sin($)', Math.sin],
  ['cos($)', Math.cos],
  ['tanh($)', Math.tanh],
  ['atan($)', Math.atan],
  ['sigmoid($)', sigmoid],
  ['softplus($)', softplus],
  ['exp(tanh($))', (x) => Math.exp(Math.tanh(x))],
  ['expm1(sin($))', (x) => Math.expm1(Math.sin(x))],
  ['logcosh(atan($))', (x) => Math.log(Math.cosh(Math.atan(x)))],
  ['sinh(sin($))', (x) => Math.sinh(Math.sin(x))],
  ['cosh(sin($))', (x) => Math.cosh(Math.sin(x))],
  ['abs($)', Math.abs],
  ['|$|', Math.abs],
  ['log1p(abs($))', (x) => Math.log1p(Math.abs(x))],
  ['sqrt(1 + abs($))', (x) => Math.sqrt(1 + Math.abs(x))],
];
const pairs: readonly Call[] = [
  ['max($, $)', Math.max],
  ['min($, $)', Math.min],
  ['hypot($, $)', Math.hypot],
];

/** With poles, jumps and whatever grows fast or is defined on one side only. */
const wildCalls: readonly Call[] = [
  ['exp($)', Math.exp],
  ['expm1($)', Math.expm1],
  ['log($)', Math.log],
  ['log1p($)', Math.log1p],
  ['log2($)', Math.log2],
  ['log10($)', Math.log10],
  ['tan($)', Math.tan],
  ['sinh($)', Math.sinh],
  ['cosh($)', Math.cosh],
  ['logcosh($)', (x) => Math.log(Math.cosh(x))],
  ['sqrt($)', Math.sqrt],
  ['sign($)', Math.sign],
  ['floor($)', Math.floor],
  ['round($)', (x) => x + 1.5 * 2 ** 52 - 1.5 * 2 ** 52],
  ['clamp($, -1, 2)', (x) => Math.min(Math.max(x, -1), 2)],
  ['($)^0.5', Math.sqrt],
  ['($)^-1.5', (x) => x ** -1.5],
  ['($)^2.3', (x) => x ** 2.3],
  ['($)^-7', (x) => x ** -7],
];
const wildPairs: readonly Call[] = [
  ['($)/($)', (x, y) => x / y],
  ['($)^($)', (x, y) => x ** y],
  ['abs($)^($)', (x, y) => Math.abs(x) ** y],
  ['(($) <= ($))', (x, y) => Number(x <= y)],
  ['(($) != ($))', (x, y) => Number(x !== y)],
  ['where($, $, 1)', (x, y) => (x === 0 ? 1 : y)],
  ['weighted($, $)', (weight, x) => (weight === 0 ? 0 : weight * x)],
];

/** Positive numbers with two digits after the point. */
const decimal = (most: number) => fc.integer({ min: 1, max: most }).map((number) => number / 100);

/** Texts that follow the grammar level by level, so that precedence is tried and not only parentheses. */
const formulasOf = (calls: readonly Call[], pairs: readonly Call[]) =>
  fc.letrec<Level>((tie) => {
    const both = (
      one: keyof Level,
      other: keyof Level,
      text: (a: string, b: string) => string,
      value: (a: number, b: number) => number,
    ) =>
      fc.tuple(tie(one), tie(other)).map(([a, b]): RandomFormula => ({
        text: text(a.text, b.text),
        value: (x, y) => value(a.value(x, y), b.value(x, y)),
      }));
    const inside = ([text, value]: Call, args: readonly RandomFormula[]): RandomFormula => ({
      text: args.reduce((filled, arg) => filled.replace('$', () => arg.text), text),
      value: (x, y) => value(...args.map((arg) => arg.value(x, y))),
    });
    const leaf = fc.oneof(
      fc.constant<RandomFormula>({ text: 'x', value: (x) => x }),
      fc.constant<RandomFormula>({ text: 'y', value: (_x, y) => y }),
      fc.constant<RandomFormula>({ text: 'pi', value: () => Math.PI }),
      fc
        .oneof(fc.integer({ min: 0, max: 9 }), decimal(2000))
        .map((number): RandomFormula => ({ text: `${number}`, value: () => number })),
    );
    return {
      expression: fc.oneof(
        { depthSize: 'xsmall', withCrossShrink: true },
        { arbitrary: tie('sum'), weight: 4 },
        {
          arbitrary: fc
            .tuple(tie('sum'), tie('sum'), tie('expression'), tie('expression'))
            .map(([a, b, yes, no]): RandomFormula => ({
              text: `${a.text} < ${b.text} ? ${yes.text} : ${no.text}`,
              value: (x, y) => (a.value(x, y) < b.value(x, y) ? yes.value(x, y) : no.value(x, y)),
            })),
          weight: 1,
        },
      ),
      sum: fc.oneof(
        { depthSize: 'xsmall' },
        tie('product'),
        both(
          'sum',
          'product',
          (a, b) => `${a} + ${b}`,
          (a, b) => a + b,
        ),
        both(
          'sum',
          'product',
          (a, b) => `${a} - ${b}`,
          (a, b) => a - b,
        ),
      ),
      product: fc.oneof(
        { depthSize: 'xsmall' },
        tie('unary'),
        both(
          'product',
          'unary',
          (a, b) => `${a}*${b}`,
          (a, b) => a * b,
        ),
        both(
          'product',
          'unary',
          (a, b) => `${a}/(1 + abs(${b}))`,
          (a, b) => a / (1 + Math.abs(b)),
        ),
      ),
      unary: fc.oneof(
        { depthSize: 'xsmall' },
        { arbitrary: tie('power'), weight: 4 },
        {
          arbitrary: tie('unary').map(({ text, value }) => ({
            text: `-${text}`,
            value: (x: number, y: number) => -value(x, y),
          })),
          weight: 1,
        },
      ),
      power: fc.oneof(
        { depthSize: 'xsmall' },
        { arbitrary: tie('atom'), weight: 3 },
        {
          arbitrary: fc
            .tuple(tie('atom'), fc.integer({ min: 0, max: 3 }))
            .map(([{ text, value }, exponent]): RandomFormula => ({
              text: `${text}^${exponent}`,
              value: (x, y) => value(x, y) ** exponent,
            })),
          weight: 1,
        },
      ),
      atom: fc.oneof(
        { depthSize: 'xsmall' },
        leaf,
        tie('expression').map(({ text, value }) => ({ text: `(${text})`, value })),
        fc.tuple(fc.constantFrom(...calls), tie('expression')).map(([call, arg]) => inside(call, [arg])),
        fc
          .tuple(fc.constantFrom(...pairs), tie('expression'), tie('expression'))
          .map(([call, ...args]) => inside(call, args)),
      ),
    };
  }).expression;

/** Formulas that are smooth but for kinks and conditions. */
export const randomFormula: fc.Arbitrary<RandomFormula> = formulasOf(calls, pairs);
/** Formulas of everything that goes number by number. */
export const wildFormula: fc.Arbitrary<RandomFormula> = formulasOf(
  [...calls, ...wildCalls],
  [...pairs, ...wildPairs],
);
/** Numbers between -3 and 3, away from the round ones at which random formulas have their kinks. */
export const coordinate = fc.integer({ min: -300, max: 300 }).map((number) => (number + Math.SQRT1_2) / 100);
