import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/csv/decodeText';
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
    ['empty', ' \n\r\n', 'The table is empty: it needs a row for every sample.'],
    [
      '1e5 rows',
      row.repeat(1e5),
      'The table has more than 10,000 rows, as many as are read: leave some out.',
    ],
    [
      'a line of 2 MB',
      `x,y\n${'7'.repeat(2e6)}`,
      'Line 2 has 2,000,000 characters, at most 20,000 are read. Are the line ends missing?',
    ],
    [
      '200 columns',
      `${Array.from({ length: 200 }, (_, column) => column).join(',')}\n`,
      'The table has 200 columns, at most 100 are read: keep those to learn from and to predict.',
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

describe('bytes', () => {
  const text = 'größe,Σ,😀\n1,2,3\n';
  const wide = Uint8Array.from({ length: text.length * 2 }, (_, index) =>
    index % 2 === 0 ? text.charCodeAt(index / 2) & 255 : text.charCodeAt((index - 1) / 2) >> 8,
  );
  const swapped = wide.map((_, index) => wide[index ^ 1]);

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', wide],
    ['UTF-16, little end first, with a mark', Uint8Array.of(0xff, 0xfe, ...wide)],
    ['UTF-16, big end first', swapped],
    ['UTF-16, big end first, with a mark', Uint8Array.of(0xfe, 0xff, ...swapped)],
  ])('in %s are text', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text });
  });

  test.each([
    ['Latin-1', [0x61, 0x0a, 0x67, 0x72, 0xf6, 0xdf], 'F6'],
    ['an overlong form', [0x0a, 0xc0, 0xaf], 'C0'],
    ['half a character', [0x0a, 0xed, 0xa0, 0x80], 'ED'],
    ['a cut end', [0x0a, 0xe2, 0x82], 'E2'],
    ['a lone follower', [0x0a, 0x80], '80'],
  ])('in no encoding are named with their line: %s', (_, bytes, byte) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      problem: `Line 2 has a byte, ${byte}, that is not UTF-8: save the table again as CSV UTF-8.`,
    });
  });

  test('are decoded as the platform does, whatever they are', () => {
    for (let seed = 1; seed < 3000; seed++) {
      const bytes = Uint8Array.from(
        { length: 4 },
        (_, k) => 97 + (((seed * (k + 3) * 2654435761) >>> (8 * k)) % 160),
      );
      let expected: string | undefined;
      try {
        expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        expected = undefined;
      }
      expect('text' in decodeText(bytes), String(bytes)).toBe(expected !== undefined);
    }
  });
});
