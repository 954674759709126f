import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keyboard/startKeys';
import { Gallery } from '../../src/panels/shell/Gallery';
import { experimentNow, open, show } from './show';
import { massif, screen, store } from '../massif';

test('G opens the gallery; a card opens its experiment, and undo leads back', async () => {
  open({});
  const stop = startKeys(massif, window);
  await userEvent.keyboard('g');
  expect(screen.getState().galleryOpen).toBe(true);
  show(<Gallery />);
  await page.getByRole('button', { name: 'Sombrero' }).click();
  expect(experimentNow().data).toMatchObject({ id: 'cloud', settings: { first: 3, second: 1 } });
  expect(experimentNow().walkers[0].starts).toEqual([[0, 0]]);
  expect(screen.getState().galleryOpen).toBe(false);
  store.getState().undo();
  expect(experimentNow().data.id).toBe('penguins');
  stop();
});
