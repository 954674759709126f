import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keyboard/startKeys';
import { FindDialog } from '../../src/panels/find/FindDialog';
import { useScreen } from '../../src/state/hooks';
import { massif, screen } from '../massif';
import { experimentNow, open, show } from './show';

let stop = () => {};

beforeEach(() => {
  open({});
  stop = startKeys(massif, window);
  show(<Found />);
});
afterEach(() => stop());

function Found() {
  return (
    <>
      <textarea aria-label="typed" />
      {useScreen(({ findOpen }) => findOpen) && <FindDialog />}
    </>
  );
}

const search = page.getByRole('combobox', { name: 'Find anything' });

test('Ctrl K from a field that is written in, a name and Enter choose a loss', async () => {
  await userEvent.type(page.getByRole('textbox', { name: 'typed' }), 'half a word');
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('hinge{ArrowDown}');
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/^Hinge/);
  await userEvent.keyboard('{Enter}');
  expect(experimentNow().losses.map(({ id }) => id)).toEqual(['hinge']);
  expect(screen.getState().findOpen).toBe(false);
});

test('commands run, what cannot be taken says why and stays, the same keys close', async () => {
  await userEvent.keyboard('{Meta>}k{/Meta}');
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('undo');
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/Nothing to undo/);
  await userEvent.keyboard('{Enter}');
  expect(screen.getState().findOpen).toBe(true);
  await userEvent.fill(search, 'gallery');
  await userEvent.keyboard('{Enter}');
  expect(screen.getState()).toMatchObject({ findOpen: false, galleryOpen: true });
});
