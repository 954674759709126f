import { describe, expect, test } from 'vitest';
import { shareOf } from '../../cases';
import type { Domain } from '../../../src/core/planeUnits';
import { finiteExtremes, evaluateRows } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { keepTable } from '../../../src/core/csv/ownTables';
import { featuresOfRegion } from '../../../src/core/analysis/regionFeatures';
import { terrains } from '../../../src/core/terrains';
import { experimentOf, terrainPlane } from '../experiments';
import { typedPlane } from './typedSurfaces';

/**
 * The lowest points of each region as it is drawn, a, b and loss: SciPy's L-BFGS-B and Nelder-Mead from the lowest of
 * 2001 x 2001 points, within the bounds; those at round numbers are known in closed form.
 */
const lowest: Record<string, readonly (readonly [number, number, number])[]> = {
  ackley: [[0, 0, 0]],
  beale: [[3, 0.5, 0]],
  bentSaddle: [[0, -Math.SQRT1_2, -0.25], [0, Math.SQRT1_2, -0.25]],
  booth: [[1, 3, 0]],
  branin: [[-Math.PI, 12.275, 0.3978873577], [Math.PI, 2.275, 0.3978873577], [3 * Math.PI, 2.475, 0.3978873577]],
  easom: [[Math.PI, Math.PI, -1]],
  eggholder: [[512, 404.2318051, -959.6406627209]],
  formula: [[-Math.PI / 6, 3 - Math.PI ** 2 / 36, -1], [Math.PI / 2, 3 - Math.PI ** 2 / 4, -1]],
  goldsteinPrice: [[0, -1, 3]],
  griewank: [[0, 0, 0]],
  himmelblau: [[3, 2, 0], [-2.8051181, 3.1313125, 0], [-3.7793103, -3.283186, 0], [3.5844283, -1.8481265, 0]],
  levi13: [[1, 1, 0]],
  matyas: [[0, 0, 0]],
  mcCormick: [[-0.5471976, -1.5471976, -1.913222955]],
  monkeySaddle: [[2, -2, -16], [2, 2, -16]],
  rastrigin: [[0, 0, 0]],
  ravine: [[0, 0, 0]],
  rosenbrock: [[1, 1, 0]],
  saddle: [[0, -2, -4], [0, 2, -4]],
  sixHumpCamel: [[-0.089842, 0.7126564, -1.0316284535], [0.089842, -0.7126564, -1.0316284535]],
  styblinskiTang: [[-2.903534, -2.903534, -78.3323314075]],
  threeHumpCamel: [[0, 0, 0]],
}; // prettier-ignore

describe.each(shareOf(Object.entries(terrains), 2))('%s', (id, { domain }) => {
  test('is lowest where it is known to be, within or on the rim', () => {
    expect(Object.keys(lowest)).toContain(id);
    const known = lowest[id];
    const { features } = featuresOfRegion(terrainPlane(id), domain);
    const found = features.slice(0, known.length);
    for (const [a, b, loss] of known) {
      const nearest = found.find(({ point: [x, y] }) => Math.hypot(x - a, y - b) < 1e-6)!;
      expect(nearest).toBeDefined();
      expect(nearest.loss).toBeCloseTo(loss, 9);
    }
    // Nothing else is as low.
    const next = features[known.length];
    if (next) expect(next.loss).toBeGreaterThan(known[0][2] + 1e-6);
  });
});

test('what lies on the rim is its own kind, where the ground falls on beyond it', () => {
  const eggholder = featuresOfRegion(terrainPlane('eggholder'), terrains.eggholder.domain, 1000).features;
  const [first, second] = eggholder;
  expect([first.kind, second.kind]).toEqual(['edge', 'minimum']);
  expect(second.loss).toBeCloseTo(-956.9182316, 7);
  const plane = terrainPlane('eggholder');
  const [a, b] = plane.gradient(Float64Array.from(first.point));
  expect(a).toBeLessThan(-0.1);
  expect(Math.abs(b)).toBeLessThan(1e-9);
  // In a corner both slopes point outwards.
  const corners = featuresOfRegion(typedPlane('-x - 2*y'), { a: [0, 1], b: [0, 1] });
  expect(corners.features).toEqual([{ kind: 'edge', point: [1, 1], loss: -3 }]);
  // A trough that runs out of the region has no slope there.
  const trough = featuresOfRegion(typedPlane('abs(x - 0.3*y)'), {
    a: [-3, 3],
    b: [-3, 3],
  });
  expect(trough.features.map(({ kind }) => kind)).toEqual(['line']);
  // One that falls on does, however gently.
  const falling = typedPlane('abs(x - 0.3*y) + 0.05*y');
  const [edge, ...others] = featuresOfRegion(falling, { a: [-3, 3], b: [-3, 3] }).features;
  expect(others).toEqual([]);
  expect(edge.kind).toBe('edge');
  expect(edge.point[0]).toBeCloseTo(-0.9, 9);
  expect(edge.point[1]).toBe(-3);
});

test('the lowest place may be where the loss ends to be a number', () => {
  const half = featuresOfRegion(typedPlane('sqrt(x) + abs(y)'), {
    a: [-3, 3],
    b: [-3, 3],
  });
  expect(half.features[0]).toEqual({ kind: 'edge', point: [0, 0], loss: 0 });
});

describe('nothing that is listed is higher than the grid itself', () => {
  test.each([
    // Along x the ground falls to -∞ from one side of π/2.
    ['tan(x) + y^2', 'falling', 1.6],
    ['1/(x - 0.5) + y^2', 'falling', 0.5],
    // Here the pole is a column of the grid.
    ['1/(x - 0.75) + y^2', 'falling', 0.75],
    ['log(abs(x - 0.2)) + y^2', 'falling', 0.2],
    ['abs(y)^0.5 - log(3 - x)', 'edge', -3],
  ])('%s', (text, kind, x) => {
    const domain: Domain = { a: [-3, 3], b: [-1, 1] };
    const plane = typedPlane(text);
    const [first] = featuresOfRegion(plane, domain).features;
    const grid = evaluateRows(plane, { size: 161, domain, fromRow: 0, toRow: 161, precision: 'f64' });
    expect(first.loss).toBeLessThanOrEqual(finiteExtremes(grid.losses).min);
    expect(first.kind).toBe(kind);
    expect(Math.abs(Math.abs(first.point[0]) - Math.abs(x))).toBeLessThan(0.05);
    expect(Math.abs(first.point[1])).toBeLessThan(1e-9);
  });

  test.each(['penguins', 'circles', 'moons', 'spirals'])('the terraces of %s', (id) => {
    const settings = id === 'penguins' ? { pair: 'adelieChinstrap' } : {};
    for (const loss of ['counting', 'f1']) {
      const experiment = experimentOf({ data: { id, settings }, losses: [{ id: loss }] });
      const plane = planeObjective(experiment);
      const { domain } = experiment.plane;
      const [first] = featuresOfRegion(plane, domain).features;
      const grid = evaluateRows(plane, { size: 129, domain, fromRow: 0, toRow: 129, precision: 'f64' });
      expect(first).toMatchObject({ kind: 'plateau', loss: finiteExtremes(grid.losses).min });
    }
  });
});

test('a crease with steep sides is followed to its end, where it is the only minimum', () => {
  const rows = Array.from({ length: 12 }, (_, k) => {
    const x = 0.7 * k - 3;
    return `${x},${(1.25 * x - 0.4 + Math.sin(7 * k)).toFixed(4)}`;
  });
  const { key: table } = keepTable(`x,y\n${rows.join('\n')}\n`) as { key: string };
  const settings = { table, header: 'names', task: 'value', scaling: 'raw' };
  const experiment = experimentOf({ data: { id: 'csv', settings }, losses: [{ id: 'mape' }] });
  const { features } = featuresOfRegion(planeObjective(experiment), experiment.plane.domain);
  // The linear program of it, solved by SciPy's linprog (HiGHS).
  expect(features).toHaveLength(1);
  expect(features[0]).toMatchObject({ kind: 'crease', loss: expect.closeTo(40.50691515986595, 11) });
  expect(features[0].point[0]).toBeCloseTo(0.552428571, 8);
  expect(features[0].point[1]).toBeCloseTo(-0.479414286, 8);
});

describe('of many places', () => {
  test('Griewank is told to have more than were found, and its lowest is found wherever the grid lies', () => {
    const regions = [
      [-600, 600],
      [-571.3, 613.7],
    ];
    for (const [low, high] of shareOf(regions, 2)) {
      const domain: Domain = { a: [low, high], b: [low, high] };
      const { features, found, isCrowded, cells } = featuresOfRegion(terrainPlane('griewank'), domain);
      expect(isCrowded).toBe(true);
      expect(cells).toBe(640);
      expect(features).toHaveLength(64);
      expect(found).toBeGreaterThan(5000);
      expect(features[0].kind).toBe('minimum');
      expect(Math.hypot(...features[0].point)).toBeLessThan(1e-9);
    }
  });

  // Low points of a grid of 4001 x 4001, each of them one of these.
  test('Lévi 13 has 1,179 minima', () => {
    const { features, isCrowded } = featuresOfRegion(
      terrainPlane('levi13'),
      terrains.levi13.domain,
      Infinity,
    );
    expect(isCrowded).toBe(false);
    expect(features.filter(({ kind }) => kind === 'minimum')).toHaveLength(1179);
  });

  test('Rastrigin has 121 minima, 220 saddles and 100 tops', () => {
    const { features, found } = featuresOfRegion(
      terrainPlane('rastrigin'),
      terrains.rastrigin.domain,
      Infinity,
    );
    const count = (kind: string) => features.filter((feature) => feature.kind === kind).length;
    expect([count('minimum'), count('saddle'), count('maximum'), found]).toEqual([121, 220, 100, 441]);
  });
});
