import { beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { walkCompared } from '../../src/core/landscape/walkExperiment';
import { chooseOnlyLoss } from '../../src/core/experiment/edit/editLosses';
import {
  changeSteps,
  changeView,
  chooseTerrain,
  removeWalker,
  showRegion,
} from '../../src/core/experiment/edit/edit';
import { edit, playback, reset, store } from '../massif';

const present = () => store.getState().experiment;

beforeEach(() => reset());

test('a trail stays with its walker when another one is removed, and comes back with undo', () => {
  const plane = planeObjective(present());
  const trails = present().walkers.map((_, walker) => [
    walkCompared(present(), { loss: 0, walker, start: 0 }, () => plane),
  ]);
  store.getState().setResults({ trails: [trails] });
  edit((chosen) => removeWalker(chosen, 0));
  expect(store.getState().results.trails).toEqual([[trails[1], trails[2]]]);
  expect(present().walkers.map(({ slot }) => slot)).toEqual([1, 2]);
  store.getState().undo();
  expect(store.getState().results.trails[0].slice(1)).toEqual([trails[1], trails[2]]);
});

test('an edit keeps the step that is shown, and so does taking it back', () => {
  playback.scrubTo(80);
  edit((chosen) => chooseOnlyLoss(chosen, 'brier'));
  expect([store.getState().cursor.step, present().view.cursor]).toEqual([80, 80]);
  playback.stepTo(90);
  store.getState().undo();
  expect([store.getState().cursor.step, present().view.cursor]).toEqual([90, 90]);
  expect(present().losses[0].id).toBe('crossEntropy');
});

test('fewer steps take the cursor along without a notice', () => {
  playback.stepTo(100);
  edit((chosen) => changeSteps(chosen, 50));
  expect(present().view.cursor).toBe(50);
  expect(store.getState().cursor.step).toBe(50);
  expect(store.getState().notices).toEqual([]);
});

test('opening something else starts a new history', () => {
  edit((chosen) => chooseOnlyLoss(chosen, 'hinge'));
  store.getState().open(parseExperiment({ data: { id: 'moons' } }));
  store.getState().undo();
  expect(present().data.id).toBe('moons');
});

test('what changes nothing is no step to be taken back', () => {
  const before = store.getState().history;
  const usual = present().plane.domain;
  edit((chosen) => showRegion(chosen));
  expect(store.getState().history).toBe(before);
  edit((chosen) => showRegion(chosen, { a: [-1, 1], b: [-1, 1] }));
  edit((chosen) => showRegion(chosen));
  expect(store.getState().history.past).toHaveLength(before.past.length + 2);
  expect(store.getState().experiment.plane.domain).toEqual(usual);
});

test('a default that is chosen by its name is kept, and is no step to be taken back', () => {
  const before = store.getState();
  edit((chosen) => changeView(chosen, { height: before.experiment.view.height }));
  const { history, experiment } = store.getState();
  expect(experiment).toBe(before.experiment);
  expect(history).toEqual({ ...before.history, present: { view: { height: experiment.view.height } } });
});

test('how the range is looked at is no step, and stays while edits of the same ground are taken back', () => {
  const { noteCamera } = store.getState();
  edit((chosen) => chooseOnlyLoss(chosen, 'brier'));
  const { past } = store.getState().history;
  const { cameraAsked } = store.getState();
  noteCamera({ azimuth: 240, elevation: 30 });
  expect(store.getState().history.past).toBe(past);
  expect(store.getState().cameraAsked).toBe(cameraAsked);
  store.getState().undo();
  expect(present().losses[0].id).toBe('crossEntropy');
  expect(present().camera).toEqual({ outlook: 'best', azimuth: 240, elevation: 30 });
});

test('over other ground the camera is that of the ground', () => {
  store.getState().noteCamera({ azimuth: 240, elevation: 30 });
  edit((chosen) => chooseTerrain(chosen, 'ackley'));
  expect(present().camera).toEqual({ outlook: 'best' });
  expect(store.getState().cameraAsked).toEqual({ outlook: 'best' });
  store.getState().undo();
  expect(store.getState().cameraAsked).toEqual({ outlook: 'best', azimuth: 240, elevation: 30 });
});

test('asking for the same outlook asks again', () => {
  const { lookFrom } = store.getState();
  lookFrom({ outlook: 'map' });
  const { cameraAsked } = store.getState();
  lookFrom({ outlook: 'map' });
  expect(store.getState().cameraAsked).toEqual(cameraAsked);
  expect(store.getState().cameraAsked).not.toBe(cameraAsked);
  expect(store.getState().history.past).toEqual([]);
});
