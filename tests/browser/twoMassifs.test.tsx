import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { Sentence } from '../../src/panels/shell/Sentence';
import { Timeline } from '../../src/panels/timeline/Timeline';
import { Toolbar } from '../../src/panels/shell/Toolbar';
import { MassifContext } from '../../src/state/hooks';
import { createMassif } from '../../src/state/massif';
import { browserPool } from '../../workers/browserPool';
import { show } from './show';

test('two on one page: each says, steps and takes back its own', async () => {
  const pool = browserPool(1);
  const massifs = ['booth', 'himmelblau'].map((id) =>
    createMassif({ pool, initial: parseExperiment({ subject: { terrain: { id } }, steps: 9 }) }),
  );
  show(
    massifs.map((massif, index) => (
      <MassifContext key={index} value={massif}>
        <section aria-label={`massif ${index}`} style={{ position: 'relative' }}>
          <Sentence />
          <Toolbar />
          <Timeline />
        </section>
      </MassifContext>
    )),
  );
  const [one, other] = [0, 1].map((index) => page.getByRole('region', { name: `massif ${index}` }));
  await expect.element(one.getByRole('heading')).toHaveTextContent(/Booth/);
  await expect.element(other.getByRole('heading')).toHaveTextContent(/Himmelblau/);
  await expect
    .poll(() => massifs.map(({ store }) => store.getState().results.fields.length), { timeout: 30_000 })
    .toEqual([1, 1]);
  await userEvent.click(one.getByRole('button', { name: 'Step back' }));
  expect(massifs.map(({ store }) => store.getState().cursor.step)).toEqual([8, 9]);
  massifs[0].actions.chooseTerrain('saddle');
  await expect.element(one.getByRole('heading')).toHaveTextContent(/Saddle/);
  await userEvent.click(one.getByRole('button', { name: 'Undo' }));
  await expect.element(one.getByRole('heading')).toHaveTextContent(/Booth/);
  await expect
    .element(other.getByRole('button', { name: 'Undo' }))
    .toHaveAttribute('title', 'Nothing to undo');
  massifs.forEach(({ dispose }) => dispose());
  pool.dispose();
});
