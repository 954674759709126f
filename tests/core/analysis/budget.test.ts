import { expect, test } from 'vitest';
import { Budget, budgeted } from '../../../src/core/analysis/budget';
import { featuresOfRegion, regionFeatures, searchWork } from '../../../src/core/analysis/regionFeatures';
import { searchWords } from '../../../src/core/analysis/searchWords';
import { prices, workOf } from '../../../src/core/analysis/workOf';
import type { PlaneObjective } from '../../../src/core/landscape/planeObjective';
import { finished } from '../../../src/core/longWork';
import { experimentOf, at, planeOf, terrainPlane } from '../experiments';
import { region, typedPlane } from './typedSurfaces';

const network = (width: number, depth: number, more: object = {}) => ({
  data: { id: 'moons' },
  subject: { model: { id: 'mlp', settings: { width, depth } } },
  ...more,
});

/** What is asked of a landscape, counted by its prices and apart from any budget. */
function counted(plane: PlaneObjective): { plane: PlaneObjective; spent: () => number } {
  let spent = 0;
  const counting =
    <Args extends unknown[], Answer>(price: number, ask: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      spent += price;
      return ask(...args);
    };
  return {
    spent: () => spent,
    plane: {
      ...plane,
      value: counting(prices.value, plane.value),
      gradient: counting(prices.gradient, plane.gradient),
      hessian: counting(prices.hessian, plane.hessian),
      compiled: {
        ...plane.compiled,
        value: counting(prices.compiled, plane.compiled.value),
        gradient: counting(prices.compiled, plane.compiled.gradient),
      },
    },
  };
}

test('a budget ends the work that it does not suffice for, and that alone', () => {
  const budget = new Budget(10);
  const pays = (price: number) => () => (budget.pay(price), 'done');
  expect(budget.within(0.5, pays(4), 'cut')).toBe('done');
  expect(budget.within(0.5, pays(4), 'cut')).toBe('cut');
  expect(budget.within(1, pays(2), 'cut')).toBe('done');
  // Spent: what is left of it is not begun.
  expect(budget.within(1, () => expect.fail('nothing is left'), 'cut')).toBe('cut');
  expect(() => budget.within(1, () => budget.pay(1), undefined)).not.toThrow();
  expect(() => new Budget(10).within(1, () => { throw new Error('ours'); }, 0)).toThrow('ours'); // prettier-ignore
  budget.search(1, pays(1));
  expect([budget.places, budget.unsearched]).toEqual([1, 1]);
});

test('places are looked at in their order where a budget suffices for all, else the lowest first', () => {
  const losses = [3, 1, 2, 1];
  const inOrder = (most: number) => new Budget(most).inOrder([0, 1, 2, 3], 1, 10, (place) => losses[place]);
  expect(inOrder(40)).toEqual([0, 1, 2, 3]);
  expect(inOrder(39)).toEqual([1, 3, 2, 0]);
});

test('work is samples times parameters and operations, of a terrain its operations', () => {
  // 2·8 + 8, 8·8 + 8 and 8 + 1 parameters on 200 samples.
  const work = workOf(planeOf(network(8, 2))) / 200;
  expect(work).toBeGreaterThan(105);
  expect(work).toBeLessThan(125);
  // x, y and their sum.
  expect(workOf(typedPlane('x + y'))).toBe(90);
});

test('a search of a terrain, a line or a small network is not cut', () => {
  for (const plane of [
    terrainPlane('eggholder'),
    planeOf({ data: { id: 'line' } }),
    planeOf(network(4, 1)),
  ]) {
    const [{ range: a }, { range: b }] = plane.axes;
    expect(featuresOfRegion(plane, { a, b }).cut).toBeUndefined();
  }
});

test.each([2e6, 2e7, 2e8])(
  'a search with a budget of %d asks for no more, and lists the lowest that it saw',
  (work) => {
    const experiment = experimentOf(network(4, 1));
    const { plane, spent } = counted(planeOf(network(4, 1)));
    const { domain } = experiment.plane;
    const found = finished(regionFeatures(plane, domain, Infinity, work));
    const most = work / workOf(plane);
    // Beside the budget itself the last evaluation that it ends with, and a few that tell what the lowest grid point is.
    expect(spent()).toBeLessThan(most + 2 * prices.hessian);
    const { cells, features, cut } = found;
    if (work < 2e8) expect(cut!.searched).toBeLessThanOrEqual(cut!.places);
    const along = ([low, high]: readonly [number, number], k: number) => low + ((high - low) * k) / cells;
    let lowest = Infinity;
    for (let j = 0; j <= cells; j++)
      for (let i = 0; i <= cells; i++)
        lowest = Math.min(lowest, plane.value(at(along(domain.a, i), along(domain.b, j))));
    expect(features.length).toBeGreaterThan(0);
    expect(features[0].loss).toBeLessThanOrEqual(lowest + 1e-12);
  },
);

// Flat places of x⁴y⁴ lie all along both axes, and the ground beside each is looked at before they are said to be minima.
test.each([2e6, 2e7])('nor does one of flat ground with a budget of %d', (work) => {
  const flat = typedPlane('x^4*y^4');
  const { plane, spent } = counted(flat);
  const { features } = finished(regionFeatures(plane, region, Infinity, work));
  expect(spent()).toBeLessThan(work / workOf(flat) + 2 * prices.hessian);
  expect(features[0].loss).toBe(0);
});

test('what a budget suffices for is the same as without', () => {
  const plane = planeOf(network(4, 1));
  const { domain } = experimentOf(network(4, 1)).plane;
  expect(finished(regionFeatures(plane, domain, 64, Infinity))).toEqual(featuresOfRegion(plane, domain));
});

test('a coarse grid and places that were not looked into are told in one sentence', () => {
  const { domain } = experimentOf(network(4, 1)).plane;
  const found = finished(regionFeatures(planeOf(network(4, 1)), domain, 64, 5e6));
  expect(found.cells).toBeLessThan(160);
  const { places, searched } = found.cut!;
  expect(searchWords(found, 12).join(' ')).toContain(
    `the list is cut: ${searched} of ${places} places that can be a minimum, a saddle or a top were looked into`,
  );
});

test('a search tells ever larger shares of itself, row by row', () => {
  const { budget, paid } = budgeted(terrainPlane('himmelblau'), searchWork);
  const shares = [...regionFeatures(paid, { a: [-5, 5], b: [-5, 5] })];
  expect(budget.most).toBeGreaterThan(1e6);
  expect(shares.length).toBeGreaterThan(2 * 160);
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  shares.slice(1).forEach((share, k) => expect(share).toBeGreaterThanOrEqual(shares[k]));
});

test('crowded ground is not cut so finely that nothing is left for what it holds', () => {
  const waves = typedPlane('sin(40*x)*sin(40*y) + x/9');
  const { cells, cut, features } = finished(regionFeatures(waves, region, Infinity, 3e8));
  expect(featuresOfRegion(waves, region)).toMatchObject({ cells: 640 });
  expect(cells).toBe(320);
  expect(cut!.searched).toBeGreaterThan(100);
  // The lowest of all lies in the column of troughs the farthest to the left.
  expect(features[0].loss).toBeLessThan(-1 - 2.8 / 9);
});
