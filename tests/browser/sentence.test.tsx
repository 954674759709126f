import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parseExperiment } from '../../src/core/experiment/parse';
import { Sentence } from '../../src/panels/Sentence';
import { sentenceText } from '../../src/panels/sentenceOf';
import { useScreen } from '../../src/state/screen';
import { open, show } from './show';

const sentences: readonly (readonly [unknown, string])[] = [
  [
    {},
    'Palmer penguins through logistic, two weights, scored by cross entropy and Brier score, walked by SGD, Momentum, Adam',
  ],
  [
    { losses: [{ id: 'brier' }] },
    'Palmer penguins through logistic, two weights, scored by Brier score, walked by SGD, Momentum, Adam',
  ],
  [{ subject: { terrain: { id: 'rosenbrock' } } }, 'Rosenbrock, walked by SGD, Momentum, Adam'],
  [{ subject: { terrain: { id: 'saddle' } }, walkers: 'none' }, 'Saddle, no optimizer'],
  [
    {
      subject: { terrain: { id: 'saddle' } },
      walkers: Array.from({ length: 6 }, () => ({ optimizer: { id: 'sgd' } })),
    },
    'Saddle, walked by SGD, SGD 2, SGD 3 and 3 more',
  ],
];

test.each(sentences)('%j', (value, text) => {
  expect(sentenceText(parseExperiment(value).experiment)).toBe(text);
});

test('the sentence is heading and title, and its words open the choices', async () => {
  open({});
  show(<Sentence />);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(sentences[0][1]);
  await expect.poll(() => document.title).toBe(`${sentences[0][1]} – Massif`);
  const word = page.getByRole('button', { name: 'cross entropy' });
  await word.click();
  expect(useScreen.getState().detail).toBe('loss');
  await expect.element(word).toHaveAttribute('aria-expanded', 'true');
  await word.click();
  expect(useScreen.getState().detail).toBeUndefined();
});
