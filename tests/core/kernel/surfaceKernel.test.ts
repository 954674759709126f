import { describe, expect, test } from 'vitest';
import { formulaOf } from '../../../src/core/formula/parse';
import { evaluateRows } from '../../../src/core/landscape/heightField';
import { f64x2 } from '../../../src/core/kernel/wasm/lanes';
import { surfaceKernel } from '../../../src/core/kernel/surfaceKernel';
import { terrainPlane } from '../experiments';

/** FNV-1a of the bytes of 65 x 65 heights, when every one was computed point by point. */
const bits: Readonly<Record<string, string>> = {
  rosenbrock: 'f10e4696',
  himmelblau: '2f687264',
  beale: 'b05ae251',
  rastrigin: 'deb4ea57',
  ackley: '50e013bd',
  goldsteinPrice: '796b7331',
  easom: 'ee7f1faa',
  mcCormick: '90ea7c01',
  levi13: 'f8ddbe7c',
  branin: '67193821',
  eggholder: '14776102',
  griewank: '678f6b01',
};

test.each(Object.entries(bits))('%s keeps every bit of its heights', (id, wanted) => {
  const plane = terrainPlane(id);
  const [a, b] = plane.axes.map(({ range }) => range);
  const { losses } = evaluateRows(plane, {
    size: 65,
    domain: { a, b },
    fromRow: 0,
    toRow: 65,
    precision: 'f64',
  });
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(losses.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  expect((hash >>> 0).toString(16)).toBe(wanted);
});

describe('a row of heights', () => {
  const x = Float64Array.of(-1.5, 0, 0.25, 2, 7);
  const kernel = (text: string, settings: Record<string, number> = {}) =>
    surfaceKernel(
      {
        text,
        result: formulaOf(text, {
          variables: {
            x: 'sample',
            y: 'sample',
            ...Object.fromEntries(Object.keys(settings).map((name) => [name, 'sample' as const])),
          },
        }).result,
      },
      settings,
      f64x2,
      false,
    );

  test.each([
    ['of x alone', '3*x + 1', (at: number) => 3 * at + 1],
    ['of x itself', 'x', (at: number) => at],
    ['of y alone', 'y^2 + 1', (_: number, y: number) => y * y + 1],
    ['of y itself', 'y', (_: number, y: number) => y],
    ['of neither', '2 + 3', () => 5],
    ['of parts of both', '(x^2 + 1) * (y - 3) + x', (at: number, y: number) => (at * at + 1) * (y - 3) + at],
  ])('%s', (_, text, f) => {
    const row = kernel(text);
    for (const y of [0.5, -2]) expect([...row(x, y)]).toEqual([...x].map((at) => f(at, y)));
  });

  test('of more parts than are kept is computed point by point', () => {
    const factors = Array.from({ length: 70 }, (_, k) => k + 1);
    const text = factors.map((k) => `(x + ${k})*(y - ${k})`).join(' + ');
    const row = kernel(text);
    const wanted = (at: number, y: number) => factors.reduce((sum, k) => sum + (at + k) * (y - k), 0);
    expect([...row(x, 0.5)]).toEqual([...x].map((at) => wanted(at, 0.5)));
  });

  test('surfaces of one formula take turns with their settings and their x', () => {
    const [two, three] = [2, 3].map((a) => kernel('a*x^2 + a*y', { a }));
    const other = Float64Array.of(1, 2, 3);
    expect([...two(x, 1)]).toEqual([...x].map((at) => 2 * (at * at) + 2));
    expect([...three(x, 1)]).toEqual([...x].map((at) => 3 * (at * at) + 3));
    expect([...three(other, 2)]).toEqual([9, 18, 33]);
    expect([...two(other, 2)]).toEqual([6, 12, 22]);
    expect([...two(x, 1)]).toEqual([...x].map((at) => 2 * (at * at) + 2));
  });
});
