import { expect, test } from 'vitest';
import { fitWords } from '../../../src/core/analysis/fitWords';
import { planeOf } from '../experiments';

test('level ground is not said to be no best fit: for the perceptron no answers at all are one', () => {
  const plane = planeOf({
    data: { id: 'moons' },
    subject: { model: { id: 'mlp', settings: { width: 2, depth: 1 } } },
    losses: [{ id: 'perceptron' }],
    plane: { id: 'axes', origin: 'fitInRange' },
  });
  const { end, loss } = plane.fit()!;
  expect([end, loss]).toEqual(['level', 0]);
  expect(fitWords[end]).toMatch(
    /^The search for a best fit ended on level ground: it may not be the lowest\./,
  );
});
