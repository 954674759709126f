import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/state/browser/decodeText';

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

  test('may hold replacement characters of their own; the byte after them is named', () => {
    const own = [0xef, 0xbf, 0xbd, 0x61, 0xef, 0xbf, 0xbd, 0x0a];
    expect(decodeText(Uint8Array.from(own))).toEqual({ text: '\ufffda\ufffd\n' });
    const { problem } = decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...own, 0xef, 0xbf, 0x0a]));
    expect(problem).toMatch(/^Line 2 has a byte, EF,/);
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
