import { beforeEach, expect, test, vi } from 'vitest';
import * as edit from '../../../src/core/experiment/edit/edit';
import { moveSample } from '../../../src/core/experiment/edit/editData';
import { chooseOnlyLoss, toggleLoss } from '../../../src/core/experiment/edit/editLosses';
import { changeTraining, choosePlane } from '../../../src/core/experiment/edit/editPlane';
import { changeRate, chooseRates } from '../../../src/core/experiment/edit/editRates';
import { drawSlice, moveSliceEnd } from '../../../src/core/experiment/edit/editSlice';
import { forkRule } from '../../../src/core/experiment/edit/fork';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { experimentOf, parseExperiment } from '../../../src/core/experiment/parse/parse';
import { parseTraining } from '../../../src/core/experiment/parse/parseTraining';

// Every parse reads the training once.
vi.mock(import('../../../src/core/experiment/parse/parseTraining'), async (original) => {
  const module = await original();
  return { ...module, parseTraining: vi.fn(module.parseTraining) };
});
const parses = vi.mocked(parseTraining);
beforeEach(() => void parses.mockClear());

/** Twelve walkers that set out from sixteen starts each, six losses, every setting its own. */
const { chosen } = parseExperiment({
  data: { id: 'line', settings: { last: 40 } },
  losses: ['mse', 'mae', 'huber', 'logCosh', 'rmse', 'pinball'].map((id) => ({ id, penalty: { l2: 0.1 } })),
  plane: { slice: [[0, 0], [1, 1]] }, // prettier-ignore
  walkers: Array.from({ length: 12 }, (_, k) => ({
    optimizer: { id: 'adam', settings: { rate: 0.1 + k / 100, beta1: 0.8 } },
    starts: Array.from({ length: 16 }, (__, start) => [k, start]),
  })),
});

test.each<[string, (from: typeof chosen) => unknown]>([
  ['a walker', (from) => edit.changeSetting(from, { walker: 3 }, 'beta1', 0.7)],
  ['a loss', (from) => edit.changeSetting(from, { penalty: 2 }, 'l2', 0.2)],
  ['the data', (from) => edit.changeSetting(from, 'data', 'last', 50)],
  ['a sample', (from) => moveSample(from, 3, [3, 9])],
  ['a start', (from) => edit.moveStart(from, [3, 4], [7, 7], 3)],
  ['all starts', (from) => edit.startAt(from, [1, 2])],
  ['a walker less', (from) => edit.removeWalker(from, 2)],
  ['a walker by its rule', (from) => forkRule(from, 2)],
  ['a rate', (from) => changeRate(from, 3, 2, 0.5)],
  ['the meaning of rates', (from) => chooseRates(from, 'own')],
  ['the main loss', (from) => chooseOnlyLoss(from, 'huber')],
  ['the compared losses', (from) => toggleLoss(from, 'mae')],
  ['the region', (from) => edit.showRegion(from, { a: [0, 1], b: [0, 1] })],
  ['the plane', (from) => choosePlane(from, 'random')],
  ['the training', (from) => changeTraining(from, { steps: 30 })],
  ['the line', (from) => drawSlice(from, [[1, 2], [3, 4]])], // prettier-ignore
  ['an end of the line', (from) => moveSliceEnd(from, 1, [7, 7])],
  ['the steps', (from) => edit.changeSteps(from, 9)],
  ['the view', (from) => edit.changeView(from, { height: 'rank' })],
])('an edit of %s parses once', (_, change) => {
  change(chosen);
  expect(parses).toHaveBeenCalledTimes(1);
});

test('a link is written without parsing, and opened by one parse', () => {
  const link = linkFromChosen(chosen);
  expect(parses).not.toHaveBeenCalled();
  const opened = experimentFromLink(link);
  expect(experimentOf(opened.chosen)).toBe(opened.experiment);
  expect(parses).toHaveBeenCalledTimes(1);
});
