import { describe, expect, test } from 'vitest';
import { readCells } from '../../../src/core/csv/readCells';

const cellsOf = (text: string) => {
  const { rows, problem } = readCells(text) as { rows?: { cells: readonly string[] }[]; problem?: string };
  return problem ?? rows!.map(({ cells }) => cells);
};

describe('cells', () => {
  test('in quotes hold separators, line ends and quotes (RFC 4180, section 2)', () => {
    expect(cellsOf('"aaa","b ""b""","c\r\nc"\r\n zzz,"y,y",xxx\r\n')).toEqual([
      ['aaa', 'b "b"', 'c\r\nc'],
      ['zzz', 'y,y', 'xxx'],
    ]);
  });

  test.each([',', ';', '\t'])('are separated by %j', (separator) => {
    const lines = ['x', '1', '2'].map((first) => [first, '"a,b;c"', 'z'].join(separator));
    expect(cellsOf(lines.join('\n'))).toEqual(['x', '1', '2'].map((first) => [first, 'a,b;c', 'z']));
  });

  test('with decimal commas are separated by semicolons', () => {
    expect(cellsOf('x;y\n1,5;2,25\n3,5;4,5')).toEqual([
      ['x', 'y'],
      ['1,5', '2,25'],
      ['3,5', '4,5'],
    ]);
  });

  test('may be missing, and rows know their lines', () => {
    const { rows } = readCells('\ufeffx,y\r\n1,\n"2\n",3\n\n4,5') as unknown as { rows: { line: number }[] };
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 6]);
  });
});

describe('a table that is not read says why and how to mend it:', () => {
  const row = '1,2\n';
  test.each([
    ['rows of commas alone', ',,\n,,\n', 'The table is empty: it needs a row for every sample.'],
    ['JSON objects without a name', '[{},{}]', 'The table is empty: it needs a row for every sample.'],
    ['JSON lists without a cell', '[[],[]]', 'The table is empty: it needs a row for every sample.'],
    [
      'a hundred thousand lists in each other',
      `[${'['.repeat(1e5)}${']'.repeat(1e5)}]`,
      'It holds lists in lists, a hundred deep: a table is a list of objects, or a list of lists.',
    ],
    ['empty', ' \n\r\n', 'The table is empty: it needs a row for every sample.'],
    [
      '1e5 rows',
      row.repeat(1e5),
      'The table has more than 10,000 rows, as many as are read: leave some out.',
    ],
    [
      'a cell of 2 MB',
      `x,y\n${'7'.repeat(2e6)}`,
      'Line 2 has a cell of 2,000,000 characters, at most 32,767 are read. Are the line ends missing?',
    ],
    [
      '20,000 columns',
      `${Array.from({ length: 20_000 }, (_, column) => column).join(',')}\n`,
      'The table has 20,000 columns, at most 16,384 are read: keep those to learn from and to predict.',
    ],
    [
      'an open quote',
      'x,y\n1,"2\n3,4',
      'The quote that opens on line 2 is never closed: add one, or take it away.',
    ],
    [
      'too long a text',
      `${'1'.repeat(9999)},1\n`.repeat(500),
      'The table has 5,001,000 characters, at most 4,000,000 are read: leave out rows or columns.',
    ],
  ])('%s', (_, text, problem) => {
    expect(cellsOf(text)).toBe(problem);
  });
});
