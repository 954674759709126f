import { expect, test } from 'vitest';
import { printFormula } from '../../src/core/formula/print';
import { inXy, slopeOf } from '../core/formula/formulas';

// The parts of a slope were added in the order in which the text named them, so that its last bit changed.
test('a formula that is typed in again by its printed text has the same slope to the last bit', () => {
  const text =
    'sin(max(max(hypot(x, 0.23), y), sin(sin(x) + y)))*-pi + pi*pi/(1 + abs(x - 1/(1 + abs(sin(max(x, x)) < 0 ? x : x))))';
  const printed = printFormula(inXy(text));
  expect(printed).not.toBe(text);
  for (let i = -200; i < 200; i++) {
    const [x, y] = [i / 70, Math.SQRT1_2 / 100];
    expect(slopeOf(printed, x, y)).toBe(slopeOf(text, x, y));
  }
});
