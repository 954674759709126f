import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/core/formula/highlight';

const kinds = (text: string) => piecesOf(text).filter(({ text: part }) => part.trim() !== '').map(({ kind, text: part }) => `${kind} ${part}`); // prettier-ignore

test('pieces of every kind', () => {
  expect(kinds('setting δ = 1.5 from 0 to 9 # width\nwhere(error < pi, max(δ, 2e3), -start)')).toEqual([
    'keyword setting', 'name δ', 'symbol =', 'number 1.5', 'keyword from', 'number 0', 'keyword to', 'number 9',
    'comment # width', 'function where', 'symbol (', 'name error', 'symbol <', 'number pi', 'symbol ,',
    'function max', 'symbol (', 'name δ', 'symbol ,', 'number 2e3', 'symbol )', 'symbol ,', 'symbol -',
    'name start', 'symbol )',
  ]); // prettier-ignore
});

test.each(['', ' ', 'a ~ b + c', '# only', 'x\n\n  y ; z', '2 @', 'σ·x − 1', '😀 1'])(
  'pieces join to the same text, %j',
  (text) => expect(piecesOf(text).map((piece) => piece.text).join('')).toBe(text), // prettier-ignore
);

test('behind a sign that is not of the language all is plain', () => {
  expect(kinds('a ~ b + c')).toEqual(['name a', 'plain  ~ b + c']);
});
