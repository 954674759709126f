import { describe, expect, test } from 'vitest';
import { filledRule } from '../../../src/core/analysis/filledRule';
import { downhillOf, partsOf } from '../../../src/core/analysis/stepParts';
import { stepFrom } from '../../../src/core/analysis/stepTaken';
import { optimizers } from '../../../src/core/optimizers';
import { defaultsOf } from '../../../src/core/settings';
import { problems, started, walked } from '../optimizers/walks';

const adamChoice = { id: 'adam', settings: { ...defaultsOf(optimizers.adam.settings), rate: 0.5 } };

test("Adam's second step with its numbers, worked out by hand", () => {
  const lines = filledRule(adamChoice, {
    theta: [2, -1],
    gradient: [3, -4],
    step: 2,
    rate: 0.5,
    state: { m: [0.2, -0.1], v: [0.04, 0.01] },
  })!;
  const [m, v, theta] = lines;
  // m: 0.9·0.2 + 0.1·3 = 0.48; v: 0.999·0.04 + 0.001·9 = 0.04896.
  expect(m.value[0]).toBeCloseTo(0.48, 14);
  expect(m.value[1]).toBeCloseTo(-0.49, 14);
  expect(v.value[0]).toBeCloseTo(0.04896, 14);
  expect(v.value[1]).toBeCloseTo(0.02599, 14);
  // 0.48/0.19 = 2.526316; sqrt(0.04896/0.001999) = 4.948962; 2 - 0.5·2.526316/4.948962 = 1.744763.
  expect(theta.value[0]).toBeCloseTo(1.744763, 6);
  expect(m.latex).toBe(
    'm \\leftarrow \\beta_{1} \\, m + \\left(1 - \\beta_{1}\\right) \\, \\mathrm{gradient}',
  );
  expect(m.filled).toEqual([
    '0.9 \\cdot 0.200 + \\left(1 - 0.9\\right) \\, 3.00 = 0.480',
    '0.9 \\, (-0.100) + \\left(1 - 0.9\\right) \\, (-4.00) = -0.490',
  ]);
  expect(theta.filled[0]).toContain('\\frac{0.480}{1 - 0.9^{2}}');
  expect(lines.map(({ isKept }) => isKept)).toEqual([true, true, false]);
});

const elementwise = Object.entries(optimizers).filter(([, { rule }]) => rule !== undefined);

describe.each(elementwise)('%s', (id, optimizer) => {
  test.each([
    ['as it is', {}],
    ['with decay and clipping', { weightDecay: 0.01, clipNorm: 2, clipValue: 1.5 }],
  ])('is filled in with the numbers that its walk has, %s', (_, changes) => {
    const { plane, start } = problems.rosenbrock;
    const settings = { ...defaultsOf(optimizer.settings), ...changes, rate: 0.001 };
    const trail = walked(plane, started(optimizer, settings), start, { rate: 0.001, steps: 6 });
    for (let point = 0; point < 6; point++) {
      const { from, to, step, rate, before } = stepFrom(trail, point)!;
      const [a, b] = plane.gradient(Float64Array.from(from));
      const lines = filledRule(
        { id, settings },
        { theta: from, gradient: [a, b], step, rate, ...(before && { state: before }) },
      )!;
      expect(lines.find(({ name }) => name === 'theta')!.value).toEqual(to);
    }
  });
});

test('numbers with a sign or a power of ten stand in brackets among others', () => {
  const [line] = filledRule(
    { id: 'formula', settings: { rate: 0.1, text: 'm = gradient*theta; theta = theta - m' } },
    { theta: [-3e-5, 2e6], gradient: [-1, 4e-7], step: 1, rate: 0.1 },
  )!;
  expect(line.filled).toEqual([
    '(-1.00) \\, (-3.00 \\cdot 10^{-5}) = 3.00 \\cdot 10^{-5}',
    '(4.00 \\cdot 10^{-7}) \\, (2.00 \\cdot 10^{6}) = 0.800',
  ]);
});

test('a typed rule is filled in as well, a method is not', () => {
  const text = 'setting share = 0.5 from 0 to 1; half = share*gradient; theta = theta - half';
  const inputs = { theta: [1, 2], gradient: [4, -2], step: 1, rate: 0.1 } as const;
  const [line, theta] = filledRule({ id: 'formula', settings: { rate: 0.1, share: 0.25, text } }, inputs)!;
  expect(line.filled[0]).toBe('0.25 \\cdot 4.00 = 1.00');
  expect(theta.value).toEqual([0, 2.5]);
  expect(filledRule({ id: 'lbfgs', settings: {} }, inputs)).toBeUndefined();
});

test('a trail is taken apart step by step, and ends', () => {
  const { plane, start } = problems.ravine;
  const momentum = started(optimizers.momentum, { rate: 0.01 });
  const trail = walked(plane, momentum, start, { rate: 0.01, steps: 2 });
  const first = stepFrom(trail, 0)!;
  expect(first).toMatchObject({ step: 1, from: [1, 1], rate: 0.01 });
  expect(first.before).toBeUndefined();
  // The first buffer is the first slope, (1, 10).
  expect(first.after.buffer).toEqual([1, 10]);
  expect(stepFrom(trail, 1)!.before).toEqual(first.after);
  expect(stepFrom(trail, 2)).toBeUndefined();
  expect(partsOf('momentum', first)).toEqual({ momentum: { name: 'buffer', value: [1, 10] } });
  expect(downhillOf([1, 10], first)).toEqual([-1, -10]);
  expect(downhillOf([-1, -10], first)).toEqual([-1, -10]);
});

test('every name of a mean in the notes is one that its rule has', () => {
  for (const [id, optimizer] of elementwise) {
    const { plane, start } = problems.ravine;
    const trail = walked(plane, started(optimizer), start, { rate: 0.001, steps: 1 });
    const { momentum, squares } = partsOf(id, stepFrom(trail, 0)!);
    const hasMean = /\b(m|buffer) =/.test(optimizer.rule!);
    expect(momentum !== undefined, id).toBe(hasMean);
    if (squares)
      expect(
        squares.value.every((square) => square >= 0),
        id,
      ).toBe(true);
  }
});
