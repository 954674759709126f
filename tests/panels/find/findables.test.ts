import { beforeEach, expect, test } from 'vitest';
import { cards } from '../../../src/core/cards';
import { datasets } from '../../../src/core/datasets';
import { losses } from '../../../src/core/losses';
import { models } from '../../../src/core/models';
import { optimizers } from '../../../src/core/optimizers';
import { terrains } from '../../../src/core/terrains';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { findables } from '../../../src/panels/find/findables';
import { massif, reset, store } from '../../massif';

beforeEach(reset);

const titled = (title: string, kind: string) => {
  const found = Object.values(findables(massif)).filter((item) => item.title === title && item.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
};
const experiment = () => store.getState().experiment;

test('every entry of the catalogs and every card is found, and commands with their keys', () => {
  const found = Object.values(findables(massif)).map(({ kind, title }) => `${kind}: ${title}`);
  const all = {
    data: datasets,
    model: models,
    loss: losses,
    optimizer: optimizers,
    terrain: terrains,
    card: cards,
  };
  const wanted = Object.entries(all).flatMap(([kind, entries]) =>
    Object.values<{ readonly title: string }>(entries).map(({ title }) => `${kind}: ${title}`),
  );
  expect(found).toEqual(expect.arrayContaining(wanted));
  expect(titled('Undo', 'command').key).toBe('Ctrl Z');
  expect(titled('Share', 'command')).toBeDefined();
});

test('taking an entry makes it the experiment', () => {
  titled('Two moons', 'data').run(massif);
  expect(experiment().data.id).toBe('moons');
  titled('Hinge', 'loss').run(massif);
  expect(experiment().losses.map(({ id }) => id)).toEqual(['hinge']);
  const before = experiment().walkers.length;
  titled('Lion', 'optimizer').run(massif);
  expect(
    experiment()
      .walkers.slice(before)
      .map(({ optimizer }) => optimizer.id),
  ).toEqual(['lion']);
  titled('Rosenbrock', 'terrain').run(massif);
  expect(experiment().subject.terrain?.id).toBe('rosenbrock');
});

test('what cannot be taken says why', () => {
  expect(titled('Squared error', 'loss').reason).toMatch(/^It reads a value/);
  store.getState().open(parseExperiment({ subject: { terrain: { id: 'rosenbrock' } }, walkers: 'none' }));
  expect(titled('Hinge', 'loss').reason).toMatch(/^A terrain has no model/);
  expect(titled('Play or pause', 'command').reason).toMatch(/^No optimizer/);
});

test('everything is reset at once, and undo brings it again', () => {
  titled('Two moons', 'data').run(massif);
  const moved = experiment();
  titled('Reset all', 'command').run(massif);
  expect(experiment().data.id).toBe('seattle');
  expect(titled('Reset all', 'command').reason).toBe('This is the experiment of a first visit');
  store.getState().undo();
  expect(experiment()).toEqual(moved);
});
