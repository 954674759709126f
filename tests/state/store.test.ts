import { beforeEach, expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse';
import { planeObjective } from '../../src/core/objective/planeObjective';
import { walkCompared } from '../../src/core/walk/walkExperiment';
import { actions } from '../../src/state/actions';
import { playback } from '../../src/state/playback';
import { useMassif } from '../../src/state/store';

const firstState = useMassif.getState();
const present = () => useMassif.getState().experiment;

beforeEach(() => useMassif.setState(firstState, true));

test('a trail stays with its walker when another one is removed, and comes back with undo', () => {
  const plane = planeObjective(present());
  const trails = present().walkers.map((_, walker) => [
    walkCompared(present(), { loss: 0, walker, start: 0 }, () => plane),
  ]);
  useMassif.getState().setResults({ trails: [trails] });
  actions.removeWalker(0);
  expect(useMassif.getState().results.trails).toEqual([[trails[1], trails[2]]]);
  expect(present().walkers.map(({ slot }) => slot)).toEqual([1, 2]);
  useMassif.getState().undo();
  expect(useMassif.getState().results.trails[0].slice(1)).toEqual([trails[1], trails[2]]);
});

test('an edit keeps the step that is shown, and so does taking it back', () => {
  playback.scrubTo(80);
  actions.chooseLoss(0, 'brier');
  expect([useMassif.getState().cursor.step, present().view.cursor]).toEqual([80, 80]);
  playback.stepTo(90);
  useMassif.getState().undo();
  expect([useMassif.getState().cursor.step, present().view.cursor]).toEqual([90, 90]);
  expect(present().losses[0].id).toBe('crossEntropy');
});

test('fewer steps take the cursor along without a notice', () => {
  playback.stepTo(100);
  actions.changeSteps(50);
  expect(present().view.cursor).toBe(50);
  expect(useMassif.getState().cursor.step).toBe(50);
  expect(useMassif.getState().notices).toEqual([]);
});

test('opening something else starts a new history', () => {
  actions.chooseLoss(0, 'hinge');
  useMassif.getState().open(parseExperiment({ data: { id: 'moons' } }));
  useMassif.getState().undo();
  expect(present().data.id).toBe('moons');
});

test('what changes nothing is no step to be taken back', () => {
  const before = useMassif.getState().history;
  const usual = present().plane.domain;
  actions.showRegion();
  expect(useMassif.getState().history).toBe(before);
  actions.showRegion({ a: [-1, 1], b: [-1, 1] });
  actions.showRegion();
  expect(useMassif.getState().history.past).toHaveLength(before.past.length + 2);
  expect(useMassif.getState().experiment.plane.domain).toEqual(usual);
});

test('a default that is chosen by its name is kept, and is no step to be taken back', () => {
  const before = useMassif.getState();
  actions.changeView({ height: before.experiment.view.height });
  const { history, experiment } = useMassif.getState();
  expect(experiment).toBe(before.experiment);
  expect(history).toEqual({ ...before.history, present: { view: { height: experiment.view.height } } });
});
