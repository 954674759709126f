import { expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { convexity } from '../../../src/state/queries/convexity';
import { startQuery, type Ask } from '../../../src/state/query';
import { understood } from '../../core/experiments';
import { answerTo, massif, reset, setAnswer, store } from '../../massif';

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
  await expect(convexity.about(massif, () => {}).answer(ended, new AbortController().signal)).rejects.toThrow(
    'ended',
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', note);
  expect(left).toEqual([]);
});

test('of a comparison that was left before the other ground came nothing is left', () => {
  reset();
  const [pair, alone] = [[{ id: 'mse' }, { id: 'mae' }], [{ id: 'huber' }]].map((losses) =>
    parseExperiment({ losses, data: { id: 'line' } }),
  );
  const [pairField, aloneField] = [pair, alone].map(({ experiment }) =>
    heightField(planeObjective(experiment), 3, experiment.plane.domain),
  );
  const { open, setResults } = store.getState();
  open(pair);
  setResults({ evaluated: pair.experiment, fields: [pairField, pairField] });
  const stop = startQuery(massif, convexity);
  const known = [0.25, 0.5].map((share) => ({ share, isAboveChord: true }));
  setAnswer(convexity, { facts: known, share: undefined });
  open(alone);
  // What is still drawn keeps its words.
  expect(answerTo(convexity).facts).toBe(known);
  setResults({ evaluated: alone.experiment, fields: [aloneField] });
  expect(answerTo(convexity).facts).toEqual([]);
  stop();
});
