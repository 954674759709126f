import { expect, test } from 'vitest';
import { derive } from '../../src/core/formula/derive';
import { inXy, valuesOf } from '../core/formula/formulas';

// A slope of 0 that conditions leave open was taken for one that they shut: it had no slope of its own.
test.each([
  ['s = x^2; where(y > 0, s, 0) + where(y > 1, x*s, 0)', 0, 0.5, 2],
  ['s = x^2; where(y > 0, s, 0) + where(y > 1, x*s, 0)', 0, 2, 2],
  ['s = x^2 - 2*x; t = y > 0 ? s : 0; u = y > 1 ? s*t : 0; t + u', 1, 0.5, 2],
  ['s = x^2 - 2*x; t = y > 0 ? s : 0; u = y > 1 ? s*t : 0; t + u', 1, 2, -2],
  ['s = x^2; where(y > 0, s, 0) + where(y > 1, x*s, 0)', 0, -1, 0],
])('%s at %d, %d bends by %d', (text, x, y, wanted) => {
  const { graph, result } = inXy(text);
  const along = graph.variable('x', 'sample');
  const [slope] = derive(graph, result, [along]);
  expect(valuesOf(derive(graph, slope, [along])[0], { x, y })[0] + 0).toBe(wanted);
});
