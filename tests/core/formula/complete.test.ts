import { expect, test } from 'vitest';
import { completionAt, wordsOf } from '../../../src/core/formula/complete';
import { functions } from '../../../src/core/formula/functions';
import { parseFormula } from '../../../src/core/formula/parse';
import { lossScope } from '../../../src/core/losses/lossScope';
import { terrainScope } from '../../../src/core/terrains/terrain';

const logit = lossScope('logit', {});
const surface = terrainScope({});

const offered = (text: string, scope = logit) => {
  const caret = text.indexOf('|');
  const { options, word } = completionAt(text.replace('|', ''), caret, scope);
  return { word, names: options.map(({ name }) => name) };
};

test('the word before the caret is completed, those that begin with it first', () => {
  expect(offered('softplus(-mar|) + 1')).toEqual({ word: 'mar', names: ['margin'] });
  expect(offered('SOFTP|').names).toEqual(['softplus']);
  expect(offered('gi|').names).toEqual(['logit', 'margin']);
  expect(offered('log1|').names).toEqual(['log1p', 'log10']);
  expect(offered('lo|', surface).names).toEqual(['log', 'log1p', 'log2', 'log10', 'logcosh', 'floor']);
});

test('what the text assigns or declares is offered, what it only reads is not', () => {
  expect(offered('setting width = 1 from 0 to 2\nwide = 2*width; wi|').names).toEqual(['width', 'wide']);
  expect(offered('wrong == 2; wr|').names).toEqual([]);
});

test('numbers and comments are left alone', () => {
  expect(offered('1e|').names).toEqual([]);
  expect(offered('2.5e|').names).toEqual([]);
  expect(offered('margin # mar|').names).toEqual([]);
  expect(offered('x1|', surface).names).toEqual([]);
});

test('functions over rows are offered where there are rows', () => {
  expect(wordsOf('', surface).map(({ name }) => name)).not.toContain('softmax');
  expect(wordsOf('', lossScope('logits', {})).map(({ name }) => name)).toContain('softmax');
});

test('every name that is offered can be read there', () => {
  for (const { name, kind } of wordsOf('', logit))
    if (kind !== 'function') expect(parseFormula(`${name} + logit`, logit).problem).toBeUndefined();
  for (const { name, kind } of wordsOf('', surface))
    if (kind === 'function') {
      const [fewest] = functions.get(name)!.arity;
      const text = `${name}(${Array.from({ length: fewest }, () => 'x').join(', ')})`;
      expect([name, parseFormula(text, surface).problem]).toEqual([name, undefined]);
    }
});
