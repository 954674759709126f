import { expect, test } from 'vitest';
import { walkerNames } from '../../../src/core/experiment/walkerNames';
import { experimentOf } from '../experiments';

test('walkers by the same optimizer are numbered in their order', () => {
  const walkers = ['sgd', 'adam', 'sgd', 'sgd', 'adam'].map((id) => ({ optimizer: { id } }));
  expect(walkerNames(experimentOf({ walkers }).walkers)).toEqual(['SGD', 'Adam', 'SGD 2', 'SGD 3', 'Adam 2']);
});
