import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { heightField } from '../../src/core/landscape/heightField';
import { Progress } from '../../src/panels/stage/Progress';
import { store } from '../massif';
import { experimentNow, open, show } from './show';

test('a surface that is computed can be rotated as soon as there is a coarse one, and not before', async () => {
  open({ data: { id: 'line' } });
  const { setResults } = store.getState();
  setResults({ progress: 0.1, fields: [] });
  show(<Progress />);
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent(/^Computing the surface$/);
  const experiment = experimentNow();
  setResults({ fields: [heightField(planeObjective(experiment), 3, experiment.plane.domain)] });
  await expect.element(status).toHaveTextContent('3² pointsYou can already rotate it.');
});
