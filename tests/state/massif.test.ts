import { afterEach, expect, test } from 'vitest';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { chooseTerrain, startAt } from '../../src/core/experiment/edit/edit';
import { createMassif, type Massif } from '../../src/state/massif';
import { Pool } from '../../workers/pool';
import { fakeWorker } from './fakeWorker';
import { eventually } from '../eventually';

const made: Massif[] = [];
afterEach(() => made.splice(0).forEach(({ dispose }) => dispose()));

const poolOf = () => new Pool(() => fakeWorker().worker, 1);

function massifOf(description: object, pool = poolOf()): Massif {
  const massif = createMassif({ pool, initial: parseExperiment(description), finestGrid: () => 33 });
  made.push(massif);
  return massif;
}

const drawn = async ({ store }: Massif) => {
  await eventually(() => expect(store.getState().results.fields[0]?.size).toBe(33));
  await eventually(() => expect(store.getState().results.trails[0]?.[0]?.[0]).toBeDefined());
  return store.getState();
};

const terrain = (id: string) => ({ subject: { terrain: { id } }, steps: 5, walkers: [{}] });

test('two on one page draw, walk and are edited without knowing each other, also with the same workers', async () => {
  const pool = poolOf();
  const [one, other] = ['booth', 'himmelblau'].map((id) => massifOf(terrain(id), pool));
  // Heights at (0, 0): 74 by 7^2 + 5^2, 170 by 11^2 + 7^2.
  for (const [massif, height] of [
    [one, 74],
    [other, 170],
  ] as const) {
    const { results } = await drawn(massif);
    const { heights, reference } = results.fields[0]!;
    expect(heights[16 * 33 + 16] + reference).toBeCloseTo(height, 9);
  }
  const { fields } = other.store.getState().results;
  one.edit((chosen) => startAt(chosen, [1, 2]));
  one.screen.getState().set({ helpOpen: true });
  one.playback.stepTo(3);
  expect(one.store.getState().experiment.walkers[0].starts).toEqual([[1, 2]]);
  expect(other.store.getState().experiment.walkers[0].starts).not.toEqual([[1, 2]]);
  expect(other.screen.getState().helpOpen).toBe(false);
  expect([one, other].map(({ store }) => store.getState().cursor.step)).toEqual([3, 5]);
  one.store.getState().undo();
  expect(other.store.getState().results.fields).toBe(fields);
});

test('what is disposed of asks nothing any more, and the other goes on', async () => {
  const [one, other] = ['booth', 'matyas'].map((id) => massifOf(terrain(id)));
  await drawn(one);
  await drawn(other);
  one.dispose();
  const { results } = one.store.getState();
  one.edit((chosen) => chooseTerrain(chosen, 'saddle'));
  other.edit((chosen) => chooseTerrain(chosen, 'saddle'));
  await eventually(() =>
    expect(other.store.getState().results.evaluated?.subject.terrain?.id).toBe('saddle'),
  );
  expect(one.store.getState().results.fields).toBe(results.fields);
});

test('the first visit unless told otherwise', () => {
  const massif = createMassif({ pool: poolOf() });
  made.push(massif);
  expect(massif.store.getState().experiment).toEqual(parseExperiment({}).experiment);
});
