import { expect, test } from 'vitest';
import { readCells } from '../../../src/core/csv/readCells';
import { sampleRows } from '../../../src/core/csv/sampleRows';

const many = 30_000;
const text = `x,y\n${Array.from({ length: many }, (_, row) => `${row},"a\n${row}"`).join('\n')}\n`;
const xs = (drawn: string) =>
  (readCells(drawn) as unknown as { rows: { cells: string[] }[] }).rows
    .slice(1)
    .map(({ cells }) => Number(cells[0]));

test('of more rows than are read 10,000 are drawn, in their order and with their header', () => {
  const { text: drawn, drawnFrom } = sampleRows(text, {});
  expect(drawnFrom).toBe(many);
  const rows = xs(drawn);
  expect(rows.length).toBe(10_000);
  expect(rows.every((row, index) => index === 0 || row > rows[index - 1])).toBe(true);
  expect(drawn.startsWith('x,y\n')).toBe(true);
  expect(sampleRows(text, {}).text).toBe(drawn);
});

test('every row is as likely: each tenth of the table gives about a tenth', () => {
  const tenths = new Array<number>(10).fill(0);
  for (const row of xs(sampleRows(text, {}).text)) tenths[Math.floor((10 * row) / many)] += 1;
  // Of a hypergeometric count the standard deviation is 24.5.
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(5 * 24.5);
});

test('long rows are drawn until they fit, items of a list too', () => {
  const wide = `x,note\n${Array.from({ length: 5000 }, (_, row) => `${row},${'n'.repeat(1500)}`).join('\n')}`;
  expect(readCells(wide).problem).toMatch(/^The table has 7,5\d\d,\d{3} characters/);
  expect(readCells(sampleRows(wide, {}).text).problem).toBeUndefined();
  const list = JSON.stringify(Array.from({ length: many }, (_, x) => ({ x })));
  expect(xs(sampleRows(list, {}).text).length).toBe(10_000);
});

test('a table that is read whole stays as it is', () => {
  expect(sampleRows('x,y\n1,2\n', {})).toEqual({ text: 'x,y\n1,2\n', drawnFrom: undefined });
});
