import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Experiment } from '../../src/core/experiment/experiment';
import { parseExperiment } from '../../src/core/experiment/parse';
import type { TrainingRun } from '../../src/core/training/train';
import { actions } from '../../src/state/actions';
import { startSurveying } from '../../src/state/surveying';
import { useMassif } from '../../src/state/store';
import {
  cancelTraining,
  isTrained,
  restartTraining,
  startTraining,
  useTraining,
} from '../../src/state/training';
import { startWalking } from '../../src/state/walking';
import { api } from '../../workers/api';
import { Pool, type PoolWorker } from '../../workers/pool';
import { fakeWorker } from './fakeWorker';

const firstState = useMassif.getState();
const stops: (() => void)[] = [];
const present = () => useMassif.getState().experiment;

beforeEach(() => {
  useMassif.setState(firstState, true);
  const model = { id: 'mlp', settings: { width: 3, depth: 1 } };
  useMassif
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
      startTraining(pool),
      startSurveying(pool, () => 33),
      startWalking(pool),
    );
    await vi.waitFor(() => expect(useTraining.getState().progress).toEqual({ step: 7, loss: 0.5 }));
    expect(useMassif.getState().results.surveyed).toBeUndefined();
    expect(isTrained(present())).toBe(false);
    letGo();
    await vi.waitFor(() => expect(useMassif.getState().results.fields[0]?.size).toBe(33));
    await vi.waitFor(() => expect(useMassif.getState().results.trails[0]?.length).toBe(3));
    expect(useTraining.getState().progress).toBeUndefined();
    const { reference } = useMassif.getState().results.fields[0]!;
    expect(reference).toBeCloseTo(useTraining.getState().laid!.plane.trail.loss.at(-1)!, 12);
  });

  test('is cancelled and taken up again', async () => {
    const { pool, known, letGo } = heldPool();
    stops.push(
      startTraining(pool),
      startSurveying(pool, () => 33),
    );
    await vi.waitFor(() => expect(known.length).toBe(1));
    cancelTraining();
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(useTraining.getState()).toEqual({ laid: undefined, progress: undefined, isCancelled: true });
    expect(useMassif.getState().results.failures).toEqual({});
    restartTraining();
    await vi.waitFor(() => expect(known.length).toBe(2));
    letGo();
    await vi.waitFor(() => expect(useMassif.getState().results.fields[0]?.size).toBe(33));
    expect(useTraining.getState().isCancelled).toBe(false);
  });

  test('is not done again for another plane around the same point, nor for another view or region', async () => {
    const { pool, known, letGo } = heldPool();
    stops.push(startTraining(pool));
    await vi.waitFor(() => expect(known.length).toBe(1));
    letGo();
    await vi.waitFor(() => expect(isTrained(present())).toBe(true));
    actions.changeView({ height: 'rank' });
    actions.showRegion({ a: [-0.5, 0.5], b: [-0.5, 0.5] });
    expect(isTrained(present())).toBe(true);
    actions.changePlaneSetting('seed', 2);
    expect(isTrained(present())).toBe(false);
    await vi.waitFor(() => expect(known.length).toBe(2));
    expect(known[1]?.path.length).toBe(21);
    letGo();
    await vi.waitFor(() => expect(isTrained(present())).toBe(true));
    actions.changeTraining({ seed: 5 });
    await vi.waitFor(() => expect(known.length).toBe(3));
    expect(known[2]).toBeUndefined();
  });

  test('a model that needs none is ready at once', () => {
    const { pool } = heldPool();
    stops.push(startTraining(pool));
    actions.chooseModel('logistic');
    expect(isTrained(present())).toBe(true);
    expect(useTraining.getState().progress).toBeUndefined();
  });
});
