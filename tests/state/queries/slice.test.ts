import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { drawSlice, moveSliceEnd } from '../../../src/core/experiment/edit/editSlice';
import { changeSteps } from '../../../src/core/experiment/edit/edit';
import { toggleLoss } from '../../../src/core/experiment/edit/editLosses';
import { placeSliceEnd, toggleSlicing } from '../../../src/state/slicing';
import { slice } from '../../../src/state/queries/slice';
import { startQuery } from '../../../src/state/query';
import { api, type Api } from '../../../workers/api';
import { Pool } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, edit, massif, reset, screen, store, withPool } from '../../massif';

const sliceLosses = vi.fn((...args: Parameters<Api['sliceLosses']>) =>
  Promise.resolve(api.sliceLosses(...args)),
);
const worker = { api: { sliceLosses } as unknown as Remote<Api>, terminate: () => {}, onDeath: () => {} };
const now = () => answerTo(slice);
const present = () => store.getState().experiment;
let stop = (): void => {};

beforeEach(() => {
  reset();
  sliceLosses.mockClear();
  store.getState().open(parseExperiment({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }] }));
  stop = startQuery(withPool(new Pool(() => worker, 1)), slice);
});
afterEach(() => stop());

test('nothing is asked until there is a line', async () => {
  edit((chosen) => changeSteps(chosen, 7));
  await Promise.resolve();
  expect(sliceLosses).not.toHaveBeenCalled();
});

test('a line is drawn by its two ends, and every compared loss is read along it', async () => {
  toggleSlicing(massif);
  placeSliceEnd(massif, [0, 0]);
  expect(present().plane.slice).toBeUndefined();
  placeSliceEnd(massif, [0, 1]);
  expect(screen.getState()).toMatchObject({ slicing: undefined, sliceAsked: true });
  await eventually(() => expect(now()?.losses).toHaveLength(2));
  // At zero weights every logit is 0: cross entropy ln 2, the squared error of a probability ¼.
  expect(now()!.losses[0][0]).toBeCloseTo(Math.LN2, 14);
  expect(now()!.losses[1][0]).toBe(0.25);
  expect([...now()!.points.subarray(-2)]).toEqual([0, 1]);
});

test('it follows a dragged end as one undo step, and the losses; who takes it away takes them along', async () => {
  edit((chosen) => drawSlice(chosen, [[1, 1], [2, 2]])); // prettier-ignore
  for (const place of [3, 2, 1, 0]) edit((chosen) => moveSliceEnd(chosen, 1, [place, 0]), 'drag');
  await eventually(() => expect(now()?.losses[1].at(-1)).toBe(0.25));
  edit((chosen) => toggleLoss(chosen, 'hinge'));
  await eventually(() => expect(now()?.losses).toHaveLength(3));
  store.getState().undo();
  store.getState().undo();
  expect(present().plane.slice![1]).toEqual([2, 2]);
  edit((chosen) => drawSlice(chosen, undefined));
  await eventually(() => expect(now()).toBeUndefined());
});

test.each([
  ['its losses come', {}],
  ['a training ends', { subject: { model: { id: 'mlp' } }, plane: { id: 'random' } }],
])('a line that is taken away before %s is not to be seen', async (_, description) => {
  store.getState().open(parseExperiment(description));
  toggleSlicing(massif);
  placeSliceEnd(massif, [0, 0]);
  placeSliceEnd(massif, [0, 1]);
  expect(present().plane.slice).toBeDefined();
  expect(screen.getState().sliceAsked).toBe(true);
  edit((chosen) => drawSlice(chosen, undefined));
  await eventually(() => expect(screen.getState().sliceAsked).toBe(false));
});

test('drawing is left before it is done, and leaves nothing', () => {
  toggleSlicing(massif);
  placeSliceEnd(massif, [0, 0]);
  toggleSlicing(massif);
  placeSliceEnd(massif, [1, 1]);
  expect(present().plane.slice).toBeUndefined();
});
