import { expect, test } from 'vitest';
import { readable } from '../../../src/core/formula/readable';

test('LaTeX of up to 4,000 characters is typeset, of more a word stands in its place', () => {
  expect(readable('x'.repeat(4000))).toBe('x'.repeat(4000));
  expect(readable('x'.repeat(4001))).toBe('\\text{too long to be shown}');
});
