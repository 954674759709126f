import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/core/formula/derive';
import { compile } from '../../../src/core/formula/evaluate';
import { formulaOf } from '../../../src/core/formula/parse';
import { runs } from '../../cases';
import { expectClose, gradientAt } from '../differences';
import { row, valuesOf } from './formulas';
import { coordinate } from './randomFormula';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const shifted = (v: readonly number[]) => Math.log(total(v.map(Math.exp)));

/** Sums over the outputs in plain loops; every one answers one number. */
const oracles: Readonly<Record<string, (v: readonly number[], u: readonly number[], k: number) => number>> = {
  'sum(v)': total,
  'mean(v)': (v) => total(v) / v.length,
  'largest(v)': (v) => Math.max(...v),
  'logsumexp(v)': shifted,
  'at(v, k)': (v, _u, k) => v[k],
  'dot(u, v)': (v, u) => total(v.map((value, i) => value * u[i])),
  'norm(v)': (v) => Math.hypot(...v),
  'at(softmax(v), k)': (v, _u, k) => Math.exp(v[k] - shifted(v)),
  'at(logsoftmax(v), k)': (v, _u, k) => v[k] - shifted(v),
  'sum(softmax(v)*u)': (v, u) => total(v.map((value, i) => Math.exp(value - shifted(v)) * u[i])),
  'dot(logsoftmax(v), u)': (v, u) => total(v.map((value, i) => (value - shifted(v)) * u[i])),
  '-sum(softmax(v)*logsoftmax(v))': (v) =>
    -total(v.map((value) => Math.exp(value - shifted(v)) * (value - shifted(v)))),
  'at(contrast(u, v), k)': (v, u, k) => total(v.map((value, i) => u[i] * (v[k] - value))),
  'at(contrast(v, u), k)^2': (v, u, k) => total(v.map((value, i) => value * (u[k] - u[i]))) ** 2,
  'at(exchange(u, v), k)': (v, u, k) => v[k] * total(u) - u[k] * total(v),
  'dot(exchange(v, u), u)': (v, u) => total(v.map((value, i) => u[i] * (u[i] * total(v) - value * total(u)))),
  'sum((v - mean(v))^2)': (v) => total(v.map((value) => (value - total(v) / v.length) ** 2)),
  'sum(v*k + norm(v))': (v, _u, k) => total(v.map((value) => value * k + Math.hypot(...v))),
  'argmax(v) + count(v) + sum(index(v)*v)': (v) =>
    v.indexOf(Math.max(...v)) + v.length + total(v.map((value, i) => value * i)),
};

const rows = fc.array(coordinate, { minLength: 3, maxLength: 3 });

test.each(Object.entries(oracles))('%s and its slope are those of plain loops', (text, oracle) => {
  const { graph, result } = formulaOf(text, row);
  const [slope] = derive(graph, result, [graph.variable('v', 'row')]);
  fc.assert(
    fc.property(rows, rows, fc.constantFrom(0, 1, 2), (v, u, k) => {
      fc.pre([0, 1, 2].every((i) => Math.abs(v[i] - v[(i + 1) % 3]) > 1e-2));
      const inputs = { v: Float64Array.from(v), u: Float64Array.from(u), k };
      expectClose(valuesOf(result, inputs, 3), [oracle(v, u, k)], 1e-14);
      const wanted = gradientAt((at) => oracle([...at], u, k), v, 1e-4);
      const got = valuesOf(slope, inputs, 3);
      // A slope that is the same for all outputs is one number.
      expectClose(got.length === 1 ? wanted.map(() => got[0]) : got, wanted, 1e-9);
    }),
    runs(40, 4),
  );
});

describe('rows', () => {
  const values = (text: string, v: number[], k = 0) =>
    valuesOf(formulaOf(text, row).result, { v: Float64Array.from(v), u: 0, k }, v.length);
  const slopes = (text: string, v: number[], k = 0) => {
    const { graph, result } = formulaOf(text, row);
    const [slope] = derive(graph, result, [graph.variable('v', 'row')]);
    return valuesOf(slope, { v: Float64Array.from(v), u: 0, k }, v.length);
  };

  test('the first of the largest counts, and gets the slope', () => {
    expect(values('argmax(v)', [1, 5, 5])).toEqual([1]);
    expect(slopes('largest(v)', [1, 5, 5])).toEqual([0, 1, 0]);
  });

  test('huge logits neither overflow nor lose their probability', () => {
    expect(values('logsumexp(v)', [1000, 1000])).toEqual([1000 + Math.LN2]);
    expect(values('softmax(v)', [1e20, 0, -1e20])).toEqual([1, 0, 0]);
    expect(values('logsoftmax(v)', [0, -1e3])).toEqual([0, -1e3]);
    expect(slopes('logsumexp(v)', [-1e20, 1e20])).toEqual([0, 1]);
  });

  test('what is subtracted from logsumexp goes off the largest first, either way round', () => {
    const far = [1e16, 1e16, 1e16];
    expectClose(values('logsumexp(v) - at(v, k)', far), [Math.log(3)], 1e-15);
    expectClose(values('at(v, k) - logsumexp(v)', far), [-Math.log(3)], 1e-15);
    expectClose(values('v - logsumexp(v)', far), far.map(() => -Math.log(3)), 1e-15); // prettier-ignore
    expectClose(values('logsoftmax(v)', far), far.map(() => -Math.log(3)), 1e-15); // prettier-ignore
    expectClose(values('logsumexp(v) - 1e16', far), [Math.log(3)], 1e-15);
    expectClose(slopes('logsumexp(v) - at(v, k)', far), [-2 / 3, 1 / 3, 1 / 3], 1e-15);
    // log(1 + e^-50), which is less than 1 can be told by.
    expect(values('logsumexp(v) - at(v, k)', [7, -43])[0] / Math.exp(-50)).toBeCloseTo(1, 14);
  });

  test('an infinite logit alone takes all, and none has more where all are -infinite', () => {
    expect(values('softmax(v)', [Infinity, 0])).toEqual([1, 0]);
    expect(values('softmax(v)', [Infinity, Infinity])).toEqual([NaN, NaN]);
    expect(values('softmax(v)', [NaN, 0])).toEqual([NaN, NaN]);
    expect(values('softmax(v)', [-Infinity, -Infinity])).toEqual([0.5, 0.5]);
    expect(values('logsoftmax(v)', [-Infinity, 3])).toEqual([-Infinity, 0]);
    expect(values('logsumexp(v) - 1', [Infinity, Infinity])).toEqual([Infinity]);
  });

  test('a length neither over- nor underflows, and has no slope at 0', () => {
    for (const size of [1e200, 1e-200, 1]) {
      expectClose([values('norm(v)', [3 * size, -4 * size])[0] / size], [5], 1e-15);
      expectClose(slopes('norm(v)', [3 * size, -4 * size]), [0.6, -0.8], 1e-15);
    }
    expect(slopes('norm(v)', [0, 0])).toEqual([0, 0]);
  });

  test('a class that is not there is no number and has no slope', () => {
    expect(values('at(v, k)', [1, 2], 2)).toEqual([NaN]);
    expect(values('at(v, k)', [1, 2], 0.5)).toEqual([NaN]);
    expect(slopes('at(v, k)', [1, 2], 2)).toEqual([0, 0]);
  });

  test('shares near 1 leave what the others have', () => {
    const near = [1, 2 ** -60, 2 ** -61];
    const slope = 2 ** -60 + 2 ** -61;
    expect(values('contrast(v, where(index(v) == 0, 1, 0))', near)).toEqual([slope, -1, -1]);
    expect(values('exchange(v, where(index(v) == 0, 1, 0))', near)).toEqual([
      slope,
      -(2 ** -60),
      -(2 ** -61),
    ]);
    // One number that is the same for all, and a difference that is infinite but does not count.
    expect(values('exchange(v, 2)', [3, 1])).toEqual([-4, 4]);
    expect(values('contrast(v, 2)', [3, 1])).toEqual([0, 0]);
    expect(values('contrast(v, 1/v)', [0, 1])).toEqual([Infinity, 0]);
  });

  test('samples do not mix', () => {
    const { result } = formulaOf('logsumexp(v) - at(v, k)', row);
    const together = compile([result]).run(
      { v: Float64Array.of(1, 2, 3, 4, 5, 7), u: 0, k: Float64Array.of(0, 2) },
      2,
      3,
    )[0];
    // Sample 0 has the outputs 1, 3, 5; sample 1 has 2, 4, 7.
    expectClose(together, [shifted([1, 3, 5]) - 1, shifted([2, 4, 7]) - 7], 1e-15);
  });

  test('second derivatives of logsumexp are those of the covariance of softmax', () => {
    const { graph, result } = formulaOf('logsumexp(v)', row);
    const v = graph.variable('v', 'row');
    const [slope] = derive(graph, result, [v]);
    const p = [0.2, -1, 0.7].map((value, _, all) => Math.exp(value) / total(all.map(Math.exp)));
    for (const column of [0, 1, 2]) {
      const along = graph.apply('at', slope, graph.constant(column));
      const [curvature] = derive(graph, along, [v]);
      const wanted = p.map((value, i) => (i === column ? value : 0) - value * p[column]);
      expectClose(valuesOf(curvature, { v: Float64Array.of(0.2, -1, 0.7), u: 0, k: 0 }, 3), wanted, 1e-15);
    }
  });
});
