import { expect, test } from 'vitest';
import { compile } from '../../../src/core/formula/evaluate';
import { formulaOf } from '../../../src/core/formula/parse';
import { derive } from '../../../src/core/formula/derive';
import { f32x4, f64x2 } from '../../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';

test.each([f64x2, f32x4])(
  'the longest formula that may be typed has code, and its slope too: $id',
  (lane) => {
    // Powers have the longest code of all.
    const terms = Array.from({ length: 360 }, (_, k) => `(x+.${k})^y`);
    const { result, graph } = formulaOf(terms.join('+'), {
      variables: { x: 'sample', y: 'sample' },
    });
    const [slope] = derive(graph, result, [graph.variable('y', 'sample')]);
    const x = Float64Array.from({ length: 16 }, (_, k) => k / 8);
    for (const [text, node] of Object.entries({ height: result, slope })) {
      const row = surfaceKernel({ text, result: node }, {}, lane, false)(x, 0.7);
      const [expected] = compile([node]).run({ x, y: 0.7 }, x.length);
      row.forEach((value, k) => expect(value / expected[k]).toBeCloseTo(1, 5));
    }
  },
);
