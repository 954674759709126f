import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CrashPage } from '../../src/app/CrashPage';
import { screen } from '../massif';
import { open, show } from './show';

test('what stopped begins anew by itself within another page; only a page of its own is loaded again', async () => {
  open({});
  const again = vi.fn();
  show(<CrashPage error={new Error('no style')} again={again} />);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  expect(again).toHaveBeenCalledTimes(1);
  screen.getState().set({ isLinked: true });
  await expect.element(page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
});
