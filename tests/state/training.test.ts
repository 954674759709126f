import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/core/experiment/experiment';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import type { TrainingRun } from '../../src/core/training/train';
import { changePlaneSetting, changeTraining } from '../../src/core/experiment/edit/editPlane';
import { changeView, chooseModel, showRegion } from '../../src/core/experiment/edit/edit';
import { startEvaluating } from '../../src/state/grids/evaluating';
import { createTrainer } from '../../src/state/training';
import { isTrained } from '../../src/state/trainingState';
import { startWalking } from '../../src/state/walking';
import { api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';
import { fakeWorker } from './fakeWorker';
import { eventually } from '../eventually';
import { edit, massif, reset, store, training, withPool } from '../massif';

const stops: (() => void)[] = [];
const present = () => store.getState().experiment;

beforeEach(() => {
  reset();
  const model = { id: 'mlp', settings: { width: 3, depth: 1 } };
  store
    .getState()
    .open(parseExperiment({ data: { id: 'moons' }, subject: { model }, steps: 3, training: { steps: 20 } }));
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A pool of one whose trainings wait until they are let go; what was known of each is kept. */
function heldPool() {
  const known: (TrainingRun | undefined)[] = [];
  let letGo = (): void => {};
  const held = () => new Promise<void>((resolve) => (letGo = resolve));
  const { worker } = fakeWorker();
  const train = async (experiment: Experiment, run: TrainingRun | undefined, onStep: typeof tell) => {
    known.push(run);
    onStep(7, 0.5);
    await held();
    const trained = api.train(experiment, run, onStep);
    onStep(8, 0.4);
    return trained;
  };
  const tell = (_step: number, _loss: number): void => {};
  const holding = { ...worker, api: { ...worker.api, train } } as unknown as PoolWorker;
  return { pool: new Pool(() => holding, 1), known, letGo: () => letGo() };
}

describe('training in the page', () => {
  test('comes first; the range and the walks wait for it, and all get the plane with the question', async () => {
    const { pool, letGo } = heldPool();
    stops.push(
      createTrainer(withPool(pool)).dispose,
      startEvaluating(withPool(pool), () => 33),
      startWalking(withPool(pool)),
    );
    await eventually(() => expect(training.getState().progress).toEqual({ step: 7, loss: 0.5 }));
    expect(store.getState().results.evaluated).toBeUndefined();
    expect(isTrained(massif, present())).toBe(false);
    letGo();
    await eventually(() => expect(store.getState().results.fields[0]?.size).toBe(33));
    await eventually(() => expect(store.getState().results.trails[0]?.length).toBe(3));
    expect(training.getState().progress).toBeUndefined();
    const { reference } = store.getState().results.fields[0]!;
    expect(reference).toBeCloseTo(training.getState().laid!.plane.trail.loss.at(-1)!, 12);
  });

  test('is told before its first step where that takes long, and not once it is cancelled', async () => {
    const { worker } = fakeWorker();
    const silent = { ...worker, api: { ...worker.api, train: () => new Promise(() => {}) } };
    const trainer = createTrainer(withPool(new Pool(() => silent as unknown as PoolWorker, 1)));
    stops.push(trainer.dispose);
    expect(training.getState().progress).toBeUndefined();
    await eventually(() => expect(training.getState().progress).toEqual({ step: 0 }));
    trainer.cancel();
    expect(training.getState().progress).toBeUndefined();
    trainer.restart();
    trainer.cancel();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(training.getState().progress).toBeUndefined();
  });

  test('that fails is told as a failure, and no longer as one under way', async () => {
    const { worker } = fakeWorker();
    const train = async (_: Experiment, __: undefined, onStep: (step: number, loss: number) => void) => {
      onStep(7, 0.5);
      return Promise.reject(new Error('no memory'));
    };
    const failing = { ...worker, api: { ...worker.api, train } } as unknown as PoolWorker;
    stops.push(createTrainer(withPool(new Pool(() => failing, 1))).dispose);
    await eventually(() =>
      expect(store.getState().results.failures['the training']).toMatchObject({ reason: 'no memory' }),
    );
    expect(training.getState().progress).toBeUndefined();
  });

  test('is cancelled and taken up again', async () => {
    const { pool, known, letGo } = heldPool();
    const trainer = createTrainer(withPool(pool));
    stops.push(
      trainer.dispose,
      startEvaluating(withPool(pool), () => 33),
    );
    await eventually(() => expect(known.length).toBe(1));
    trainer.cancel();
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(training.getState()).toEqual({ laid: undefined, progress: undefined, isCancelled: true });
    expect(store.getState().results.failures).toEqual({});
    trainer.restart();
    await eventually(() => expect(known.length).toBe(2));
    letGo();
    await eventually(() => expect(store.getState().results.fields[0]?.size).toBe(33));
    expect(training.getState().isCancelled).toBe(false);
  });

  test('is not done again for another plane around the same point, nor for another view or region', async () => {
    const { pool, known, letGo } = heldPool();
    stops.push(createTrainer(withPool(pool)).dispose);
    await eventually(() => expect(known.length).toBe(1));
    letGo();
    await eventually(() => expect(isTrained(massif, present())).toBe(true));
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    edit((chosen) => showRegion(chosen, { a: [-0.5, 0.5], b: [-0.5, 0.5] }));
    expect(isTrained(massif, present())).toBe(true);
    edit((chosen) => changePlaneSetting(chosen, 'seed', 2));
    expect(isTrained(massif, present())).toBe(false);
    await eventually(() => expect(known.length).toBe(2));
    expect(known[1]?.path.length).toBe(21);
    letGo();
    await eventually(() => expect(isTrained(massif, present())).toBe(true));
    edit((chosen) => changeTraining(chosen, { seed: 5 }));
    await eventually(() => expect(known.length).toBe(3));
    expect(known[2]).toBeUndefined();
  });

  test('a model that needs none is ready at once', () => {
    const { pool } = heldPool();
    stops.push(createTrainer(withPool(pool)).dispose);
    edit((chosen) => chooseModel(chosen, 'logistic'));
    expect(isTrained(massif, present())).toBe(true);
    expect(training.getState().progress).toBeUndefined();
  });
});
