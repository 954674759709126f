import { expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { convexity } from '../../../src/state/queries/convexity';
import type { Ask } from '../../../src/state/query';
import { understood } from '../../core/experiments';
import { massif, reset, store } from '../../massif';

test('a question that is ended leaves no rejected answer behind', async () => {
  reset();
  const parsed = parseExperiment({ losses: [{ id: 'mse' }, { id: 'mae' }], data: { id: 'line' } });
  const experiment = understood(parsed);
  store.getState().open(parsed);
  const field = heightField(planeObjective(experiment), 3, experiment.plane.domain);
  store.getState().setResults({ evaluated: experiment, fields: [field, field] });
  const left: unknown[] = [];
  const note = (reason: unknown) => left.push(reason);
  process.on('unhandledRejection', note);
  const ended: Ask = () => Promise.reject(new DOMException('ended', 'AbortError'));
  await expect(convexity(massif).answer(ended)).rejects.toThrow('ended');
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', note);
  expect(left).toEqual([]);
});
