import { expect, test } from 'vitest';
import { correlation } from '../../src/core/format';

test.each([
  [1, '1.0'],
  [1 - 1e-9, '1.0'],
  // Absolute error and Huber on the line with an outlier.
  [0.9999996469, '.999'],
  [0.99997, '.999'],
  [0.9951, '.995'],
  [0.9949, '.99'],
  [0.31, '.31'],
  [0.001, '.00'],
  [-0.31, '\u2212.31'],
  [-0.9999, '\u2212.999'],
  [-1, '\u22121.0'],
  [NaN, '–'],
])('the correlation %d is told as %s: no 1 unless it is one', (value, text) =>
  expect(correlation(value)).toBe(text),
);
