import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { random } from '../../../src/core/math/random';
import { expectClose, gradientAt, slopeAt } from '../differences';
import { batchFor, lossOf, reduced } from './samples';

const { infinityNorm, rmse, lp } = losses;
const totalSquare = lossOf({ elementLoss: 'error^2', reduction: 'sum', transform: 'value^2/(1 + value)' });
const worstRow = lossOf({
  elementLoss: 'logsumexp(logits) - at(logits, class)',
  reads: 'logits',
  reduction: 'max',
  transform: 'value^2',
});
const { precision } = losses;
const spreadOfLogits = lossOf({ elementLoss: 'sum(logits)*class + mean(logits)', reads: 'logits' });
const outputs = Float64Array.of(1, 5, -2, 4);
const target = Float64Array.of(0, 2, 1, 7);

describe.each([
  ['infinity norm', infinityNorm],
  ['root of the mean square', rmse],
  ['L_p', lp],
  ['a square of a sum', totalSquare],
  ['the worst row, squared', worstRow],
  ['the same slope for all outputs', spreadOfLogits],
])('%s', (_, loss) => {
  const { value, gradient, hessian } = reduced(loss);
  const batch = batchFor(loss, 5, 11);
  const stream = random(12);
  const tangent = batch.outputs.map(() => stream.normal());

  test('has the gradient that differences measure', () => {
    const wanted = gradientAt((at) => value(at, batch.target), batch.outputs, 1e-4);
    expectClose(gradient(batch.outputs, batch.target), wanted, 1e-9);
  });

  test('has the second derivatives that differences of its gradient measure', () => {
    const along = (share: number) => batch.outputs.map((output, i) => output + share * tangent[i]);
    const wanted = Array.from(batch.outputs, (__, i) =>
      slopeAt((share) => gradient(along(share), batch.target)[i], 0, 1e-4),
    );
    expectClose(hessian(batch.outputs, batch.target)(tangent), wanted, 1e-8);
  });
});

describe('reductions', () => {
  test('the largest error is found over all outputs, and the first of equal ones gets the slope', () => {
    const { value, gradient } = reduced(infinityNorm);
    expect(value(outputs, target)).toBe(3);
    expect([...gradient(outputs, target)]).toEqual([0, 1, 0, 0]);
    expect(value(Float64Array.of(0, NaN), Float64Array.of(9, 1))).toBeNaN();
  });

  test('the root of the mean square, the mean and the sum by hand', () => {
    expectClose([reduced(rmse).value(outputs, target)], [Math.sqrt((1 + 9 + 9 + 9) / 4)], 1e-15);
    expectClose([reduced(lp, { p: 3 }).value(outputs, target)], [Math.cbrt((1 + 27 + 27 + 27) / 4)], 1e-15);
    expectClose([reduced(totalSquare).value(outputs, target)], [28 ** 2 / 29], 1e-15);
  });

  test('precision counts tp and fp, and has no slope', () => {
    const { value, gradient, hessian } = reduced(precision);
    const answers = Float64Array.of(2, 1, -1, 3, 0);
    const truth = Float64Array.of(1, 0, 1, 1, 0);
    expect(value(answers, truth)).toBe(2 / 3);
    expect([...gradient(answers, truth)]).toEqual([0, 0, 0, 0, 0]);
    expect([...hessian(answers, truth)(answers)]).toEqual([0, 0, 0, 0, 0]);
    expect(value(Float64Array.of(-1), Float64Array.of(1))).toBe(0);
  });

  test('recall and the rest of the table', () => {
    const answers = Float64Array.of(2, 1, -1, 3, 0, -4);
    const truth = Float64Array.of(1, 0, 1, 1, 0, 0);
    const counts = ['tp', 'fp', 'fn', 'tn'].map((transform) =>
      reduced(lossOf({ elementLoss: 'logit', reads: 'logit', reduction: 'confusion', transform })).value(
        answers,
        truth,
      ),
    );
    expect(counts).toEqual([2, 1, 1, 2]);
  });

  test('a setting is read by each and by after', () => {
    const { value } = reduced(lp, { p: 1 });
    expect(value(outputs, target)).toBe(10 / 4);
  });
});
