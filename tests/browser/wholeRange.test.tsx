import { firstVisit } from '../../src/core/experiment/firstVisit';
import { showRegion } from '../../src/core/experiment/edit/edit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { WholeRange } from '../../src/panels/stage/WholeRange';
import { experimentNow, open, show } from './show';
import { edit } from '../massif';

test('the way back to the first region is there only while another one is drawn', async () => {
  open({});
  const first = experimentNow().plane.domain;
  show(<WholeRange onClick={() => edit((chosen) => showRegion(chosen))} />);
  const back = page.getByRole('button', { name: 'Whole range' });
  await expect.element(back).not.toBeInTheDocument();
  edit((chosen) => showRegion(chosen, { a: [-1, 2], b: [-3, 3] }));
  await back.click();
  expect(experimentNow().plane.domain).toEqual(first);
  await expect.element(back).not.toBeInTheDocument();
});

test('the region of the first visit is whole as it is', async () => {
  open(firstVisit);
  show(<WholeRange onClick={() => edit((chosen) => showRegion(chosen))} />);
  const back = page.getByRole('button', { name: 'Whole range' });
  await expect.element(back).not.toBeInTheDocument();
  edit((chosen) => showRegion(chosen, { a: [3, 9], b: [-4, 2] }));
  await expect.element(back).toBeVisible();
});
