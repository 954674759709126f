import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseOnlyLoss } from '../../../src/core/experiment/edit/editLosses';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { startEvaluating } from '../../../src/state/grids/evaluating';
import { lossGrids, lossStrip } from '../../../src/state/queries/lossGrids';
import { preview } from '../../../src/state/queries/preview';
import { startQuery } from '../../../src/state/query';
import { Pool } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, edit, reset, screen, store, withPool } from '../../massif';
import { fakeWorker } from '../fakeWorker';

let stops: (() => void)[] = [];

beforeEach(() => {
  reset();
  store.getState().open(parseExperiment({ data: { id: 'line' }, losses: [{ id: 'mse' }] }));
  const massif = withPool(new Pool(() => fakeWorker().worker, 1));
  stops = [startEvaluating(massif, () => 65), startQuery(massif, lossGrids), startQuery(massif, preview)];
});
afterEach(() => stops.forEach((stop) => stop()));

const others = () => answerTo(lossGrids);
const evaluated = () => eventually(() => expect(store.getState().results.fields[0]?.size).toBe(65));
const allThere = () => eventually(() => expect(others().has('mape') && others().has('pinball')).toBe(true));

test('nobody computes the losses until they are asked for, and never before the ground itself', async () => {
  await evaluated();
  expect(others().size).toBe(0);
  let groundFirst = true;
  store.subscribe(({ results }) => {
    if (others().size > 0 && results.fields[0] === undefined) groundFirst = false;
  });
  screen.getState().openView(lossStrip, true);
  await allThere();
  expect(groundFirst).toBe(true);
});

test('their grids are the losses of the same plane', async () => {
  screen.getState().openView(lossStrip, true);
  await allThere();
  const { experiment } = store.getState();
  const { field } = others().get('mae')!.grid;
  const plane = planeObjective(chooseOnlyLoss(store.getState().history.present, 'mae').experiment);
  const { a, b } = experiment.plane.domain;
  for (const [i, j] of [
    [0, 0],
    [16, 16],
    [32, 5],
  ]) {
    const point = Float64Array.of(a[0] + ((a[1] - a[0]) * i) / 32, b[0] + ((b[1] - b[0]) * j) / 32);
    expect(field.heights[j * 33 + i] + field.reference).toBeCloseTo(plane.value(point), 5);
  }
});

test('pointing at one shows it, and nothing of the experiment changes; pointing away shows the old one again', async () => {
  screen.getState().openView(lossStrip, true);
  await allThere();
  const { experiment, history } = store.getState();
  screen.getState().set({ previewed: 'mae' });
  await eventually(() => expect(answerTo(preview)?.[0].experiment.losses[0].id).toBe('mae'));
  await eventually(() => expect(answerTo(preview)?.[0].field.size).toBe(129));
  expect(store.getState().experiment).toBe(experiment);
  expect(store.getState().history).toBe(history);
  screen.getState().set({ previewed: undefined });
  expect(answerTo(preview)).toBeUndefined();
});

test('a loss that is taken goes on being shown until its own range is there', async () => {
  screen.getState().openView(lossStrip, true);
  await allThere();
  screen.getState().set({ previewed: 'mae' });
  await eventually(() => expect(answerTo(preview)?.[0].field.size).toBe(129));
  let isShown = true;
  const stop = store.subscribe(({ results }) => {
    if (results.evaluated?.losses[0].id === 'mse' && answerTo(preview) === undefined) isShown = false;
  });
  edit((chosen) => chooseOnlyLoss(chosen, 'mae'));
  await eventually(() => expect(store.getState().results.evaluated?.losses[0].id).toBe('mae'));
  await eventually(() => expect(answerTo(preview)).toBeUndefined());
  expect(isShown).toBe(true);
  stop();
});
