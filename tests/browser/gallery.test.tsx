import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keys';
import { Gallery } from '../../src/panels/Gallery';
import { useScreen } from '../../src/state/screen';
import { useMassif } from '../../src/state/store';
import { experimentNow, open, show } from './show';

test('G opens the gallery; a card opens its experiment, and undo leads back', async () => {
  open({});
  const stop = startKeys();
  await userEvent.keyboard('g');
  expect(useScreen.getState().galleryOpen).toBe(true);
  show(<Gallery />);
  await page.getByRole('button', { name: 'Sombrero' }).click();
  expect(experimentNow().data).toMatchObject({ id: 'cloud', settings: { first: 3, second: 1 } });
  expect(experimentNow().walkers[0].starts).toEqual([[0, 0]]);
  expect(useScreen.getState().galleryOpen).toBe(false);
  useMassif.getState().undo();
  expect(experimentNow().data.id).toBe('penguins');
  stop();
});
