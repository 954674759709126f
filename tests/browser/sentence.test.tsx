import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { chooseOnlyLoss } from '../../src/core/experiment/edit/editLosses';
import { Sentence } from '../../src/panels/shell/Sentence';
import { sentenceText } from '../../src/panels/words/sentenceOf';
import { open, show } from './show';
import { startTitle } from '../../src/app/startTitle';
import { edit, massif, screen, store } from '../massif';

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
  const stop = startTitle(massif);
  expect(document.title).toBe(`${sentences[0][1]} – Massif`);
  edit((chosen) => chooseOnlyLoss(chosen, 'brier'));
  expect(document.title).toBe(`${sentences[1][1]} – Massif`);
  stop();
  store.getState().undo();
  const word = page.getByRole('button', { name: 'cross entropy' });
  await word.click();
  expect(screen.getState().detail).toBe('loss');
  await expect.element(word).toHaveAttribute('aria-expanded', 'true');
  await word.click();
  expect(screen.getState().detail).toBeUndefined();
});
