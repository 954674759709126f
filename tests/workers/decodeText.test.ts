import { describe, expect, test } from 'vitest';
import { decodeText } from '../../workers/decodeText';

describe('bytes', () => {
  const text = 'größe,Σ,😀\n1,2,3\n';
  const wide = Uint8Array.from({ length: text.length * 2 }, (_, index) =>
    index % 2 === 0 ? text.charCodeAt(index / 2) & 255 : text.charCodeAt((index - 1) / 2) >> 8,
  );
  const swapped = wide.map((_, index) => wide[index ^ 1]);
  const utf8 = new TextEncoder().encode(text);

  test.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, little end first', wide, 'utf-16le'],
    ['UTF-16, little end first, with a mark', Uint8Array.of(0xff, 0xfe, ...wide), 'utf-16le'],
    ['UTF-16, big end first', swapped, 'utf-16be'],
    ['UTF-16, big end first, with a mark', Uint8Array.of(0xfe, 0xff, ...swapped), 'utf-16be'],
  ])('in %s are text', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, isCut: false });
  });

  test.each([
    ['Windows-1252', [0x67, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0xb5], 'größe µ'],
    ['an overlong form', [0x61, 0x0a, 0xc0, 0xaf], 'a\nÀ¯'],
    ['a lone follower', [0x61, 0xa4], 'a¤'],
    ['one half character after plain ones', [0x61, 0xe2, 0xa2], 'aâ¢'],
  ])('that are no UTF-8 are Windows-1252: %s', (_, bytes, read) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      text: read,
      encoding: 'windows-1252',
      isCut: false,
    });
  });

  test('are read in the encoding that is asked for', () => {
    expect(decodeText(Uint8Array.of(0xcc, 0xe8, 0xf0), 'windows-1251')).toMatchObject({ text: 'Мир' });
    expect(decodeText(Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), 'shift_jis')).toMatchObject({ text: '日本' });
  });

  test('that end within a character say so', () => {
    expect(decodeText(utf8.subarray(0, 12))).toEqual({ text: 'größe,Σ,', encoding: 'utf-8', isCut: true });
    expect(decodeText(wide.subarray(0, 7))).toEqual({ text: 'grö', encoding: 'utf-16le', isCut: true });
  });

  test.each([
    [[0x50, 0x4b, 3, 4, 20, 0], /^This is a workbook or an archive: save the sheet as CSV/],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], /^This is a PDF/],
    [[0x89, 0x50, 0x4e, 0x47, 13], /^This is a picture/],
    [[0x1f, 0x8b, 8, 0], /^This is compressed/],
    [[0xff, 0xfe, 0, 0, 0x78, 0, 0, 0], /^This is UTF-32: save it as UTF-8/],
    [[0, 0, 0xfe, 0xff, 0, 0, 0, 0x78], /^This is UTF-32: save it as UTF-8/],
    [[1, 2, 0, 7, 0, 0, 0, 9], /^This is no text/],
  ])('of other files are told: %j', (bytes, problem) => {
    expect(decodeText(Uint8Array.from(bytes)).problem).toMatch(problem);
  });

  test('that the platform takes for UTF-8 are, and no others', () => {
    for (let seed = 1; seed < 3000; seed++) {
      const bytes = Uint8Array.from({ length: 4 }, (_, k) => 97 + (((seed * (k + 3) * 2654435761) >>> (8 * k)) % 158)); // prettier-ignore
      let isUtf8 = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        isUtf8 = false;
      }
      const read = decodeText(Uint8Array.of(97, ...bytes)) as { encoding: string; isCut: boolean };
      expect(read.encoding === 'utf-8' && !read.isCut, String(bytes)).toBe(isUtf8);
    }
  });
});
