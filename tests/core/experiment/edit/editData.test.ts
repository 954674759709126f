import { describe, expect, test } from 'vitest';
import { chooseData, changeSetting } from '../../../../src/core/experiment/edit/edit';
import {
  addSample,
  moveSample,
  removeSample,
  resetData,
} from '../../../../src/core/experiment/edit/editData';
import type { Experiment } from '../../../../src/core/experiment/experiment';
import { edited, historyOf, undone } from '../../../../src/core/experiment/edit/history';
import { landscapeKey } from '../../../../src/core/landscape/landscapeKey';
import { experimentFromLink } from '../../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../../src/core/experiment/parse/parse';
import { problemOf } from '../../../../src/core/experiment/subject';
import { planeObjective } from '../../../../src/core/landscape/planeObjective';
import { at, chosenOf, experimentOf, linkOf, understood } from '../../experiments';

const samplesOf = ({ subject, data, seed }: Experiment) => problemOf(subject, data, seed).network!.samples;
const targetOf = (experiment: Experiment) => [...samplesOf(experiment).target];

const line = experimentOf({
  data: { id: 'line', settings: { last: 19 } },
  losses: [{ id: 'mse' }, { id: 'mae' }],
});

describe('the outlier drags the valley: the last point of y = 2x + 1 goes from 19 to 60', () => {
  const drag = [19, 24.5, 31, 47.25, 60].map((y) => ({
    y,
    dragged: understood(moveSample(chosenOf(line), 9, [9, y])),
  }));

  test.each(drag)('at $y the lowest mean squared error has moved in proportion', ({ y, dragged }) => {
    const share = (y - 19) / (60 - 19);
    const lowest = at(2 + share * (4.236364 - 2), 1 + share * (-4.963636 - 1));
    const mse = planeObjective(dragged, 0);
    const [slope, intercept] = mse.gradient(lowest);
    // The published digits end at 1e-6, the ground bends by 57 and 2.
    expect(Math.abs(slope)).toBeLessThan(1e-4);
    expect(Math.abs(intercept)).toBeLessThan(1e-4);
  });

  test.each(drag)('at $y the lowest mean absolute error is where it was, at (2, 1)', ({ y, dragged }) => {
    const mae = planeObjective(dragged, 1);
    expect(mae.value(at(2, 1))).toBeCloseTo((y - 19) / 10, 12);
    for (let i = -20; i <= 20; i++) {
      for (let j = -20; j <= 20; j++) {
        if (i === 0 && j === 0) continue;
        expect(mae.value(at(2 + i / 10, 1 + j / 4))).toBeGreaterThan(mae.value(at(2, 1)));
      }
    }
  });

  test('region, starts and rates stay: the valley swings, not the map', () => {
    const [{ dragged: before }, , , , { dragged: after }] = drag;
    expect(after.plane).toEqual(before.plane);
    expect(after.walkers).toEqual(before.walkers);
    expect(landscapeKey(after)).not.toBe(landscapeKey(before));
  });

  test('is one step of the history', () => {
    let history = historyOf(line);
    for (const { dragged } of drag.slice(1)) history = edited(history, dragged, 'drag a point 1');
    expect(history.past).toEqual([line]);
    expect(undone(history).present).toBe(line);
  });
});

describe('samples', () => {
  test('are moved, added and removed in any order, and what is left keeps its order', () => {
    const removed = understood(removeSample(removeSample(chosenOf(line), 0).chosen, 3));
    expect(targetOf(removed)).toEqual([3, 5, 7, 11, 13, 15, 17, 19]);
    const added = understood(addSample(chosenOf(removed), [20, 100]));
    const moved = understood(moveSample(moveSample(chosenOf(added), 3, [4.5, -1]).chosen, 8, [21, 101]));
    expect(targetOf(moved)).toEqual([3, 5, 7, -1, 13, 15, 17, 19, 101]);
    expect([...samplesOf(moved).features[0]]).toEqual([1, 2, 3, 4.5, 6, 7, 8, 9, 21]);
    expect(moved.data.edits).toEqual({ moved: [[5, 4.5, -1]], added: [[21, 101]], removed: [0, 4] });
    const fewer = understood(removeSample(removeSample(chosenOf(moved), 8).chosen, 3));
    expect(fewer.data.edits).toEqual({ removed: [0, 4, 5] });
    expect(understood(resetData(chosenOf(moved)))).toEqual(line);
    expect(understood(experimentFromLink(linkOf(moved)))).toEqual(moved);
    expect(understood(parseExperiment(JSON.parse(JSON.stringify(chosenOf(moved)))))).toEqual(moved);
    expect(linkOf(moved)).toContain(
      'data.edits.moved=5,4.5,-1&data.edits.added=21,101&data.edits.removed=0,4',
    );
  });

  test('that are not touched stay where they are on the scale', () => {
    const penguins = experimentOf({});
    const [before, after] = [penguins, understood(moveSample(chosenOf(penguins), 7, [14, 300, 1]))].map(
      samplesOf,
    );
    expect(after.scaling).toEqual(before.scaling);
    expect([...after.features[1]].filter((value, row) => value !== before.features[1][row])).toEqual([
      (300 - before.scaling[1].shift) / before.scaling[1].factor,
    ]);
    expect([...after.target].filter((value, row) => value !== before.target[row])).toEqual([1]);
  });

  test('are at least one', () => {
    let few = line;
    for (let left = 12; left > 0; left--) few = understood(removeSample(chosenOf(few), 0));
    expect(targetOf(few)).toEqual([19]);
  });

  test('stay changed under another scaling and go back with other rows', () => {
    const moved = understood(moveSample({}, 0, [14, 300, 1]));
    const raw = understood(changeSetting(chosenOf(moved), 'data', 'scaling', 'raw'));
    expect(raw.data.edits).toEqual(moved.data.edits);
    expect(
      understood(changeSetting(chosenOf(moved), 'data', 'pair', 'adelieChinstrap')).data.edits,
    ).toBeUndefined();
    expect(understood(chooseData(chosenOf(moved), 'line')).data.edits).toBeUndefined();
  });
});

test('edits from outside are made valid, and every mistake is named', () => {
  const { experiment, notices } = parseExperiment({
    data: {
      edits: {
        moved: [
          [3, 18, 200, 0],
          [3, 1, 1, 1],
          [5, 18, 200],
          [400, 1, 1, 1],
          [6, 1, 2, 7],
          [8, 1e300, 0, 1],
        ],
        added: '14,210,1;15,x,1',
        removed: [2, 2, 9, -1, 1.5],
        turned: 1,
      },
    },
  });
  expect(experiment.data.edits).toEqual({
    moved: [
      [3, 18, 200, 0],
      [8, 1e12, 0, 1],
    ],
    added: [[14, 210, 1]],
    removed: [2, 9],
  });
  expect(notices.map(({ where }) => where)).toEqual([
    'data.edits.turned',
    'data.edits.removed',
    'data.edits.moved.1',
    'data.edits.moved.2',
    'data.edits.moved.3',
    'data.edits.moved.4',
    'data.edits.moved.5',
    'data.edits.added.1',
  ]);
  expect(notices[3].message).toBe(
    'A sample of these data has 3 values (beak depth, flipper length, species): it was left out.',
  );
});

test('edits beyond the limits are cut with a notice', () => {
  const rows = Array.from({ length: 600 }, (_, index) => [index % 10, 1]);
  const { experiment, notices } = parseExperiment({ data: { id: 'line', edits: { added: rows } } });
  expect(experiment.data.edits!.added).toHaveLength(500);
  expect(notices.map(({ message }) => message)).toEqual([
    'Added samples are at most 500: the rest was left out.',
  ]);
});
