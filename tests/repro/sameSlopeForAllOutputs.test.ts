import { expect, test } from 'vitest';
import { lossOf, reduced } from '../core/losses/samples';

// The slope had one number a sample where all outputs share it, and the network read beyond its end.
test('a loss with the same slope for all logits has it once for each of them', () => {
  const { gradient } = reduced(lossOf({ elementLoss: 'sum(logits)*3 + class', reads: 'logits' }));
  expect([...gradient(new Float64Array(6), Float64Array.of(0, 1))]).toEqual([1.5, 1.5, 1.5, 1.5, 1.5, 1.5]);
});
