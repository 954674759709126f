import { describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import { flatShare } from '../../../src/core/analysis/flatShare';
import { featuresOfRegion, type Feature } from '../../../src/core/analysis/regionFeatures';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective, type PlaneObjective } from '../../../src/core/landscape/planeObjective';
import { experimentOf } from '../experiments';
import { placesOf, region, typedPlane } from './typedSurfaces';

function lineOf(features: readonly Feature[]): Feature & { kind: 'line' } {
  const [line, ...others] = features;
  expect(others).toEqual([]);
  if (line.kind !== 'line') throw new Error(`a ${line.kind} is no line`);
  return line;
}

describe('equally low points along a line are one line, smooth or sharp', () => {
  // Each text is 0 along its curve and above it elsewhere; the curve meets the region between these ends.
  test.each<[string, (x: number, y: number) => number, number, number]>([
    ['(x-y)^2', (x, y) => x - y, 3, 3],
    ['abs(x-y)', (x, y) => x - y, 3, 3],
    ['abs(x-0.3*y)', (x, y) => x - 0.3 * y, 0.9, 3],
    ['x^2', (x) => x, 0, 3],
    ['y^2', (_, y) => y, 3, 0],
    ['abs(x)', (x) => x, 0, 3],
    ['abs(y)', (_, y) => y, 3, 0],
    ['abs(y)^3', (_, y) => y, 3, 0],
    ['abs(y-0.123)', (_, y) => y - 0.123, 3, 0.123],
    ['hypot(x-y, 0)', (x, y) => x - y, 3, 3],
    ['abs(y-x^2)', (x, y) => y - x * x, Math.sqrt(3), 3],
    ['abs(hypot(x,y)-1)', (x, y) => Math.hypot(x, y) - 1, 1, 1],
    ['x^2*y^2', (x, y) => x * y, 3, 3],
    ['abs(x*y)', (x, y) => x * y, 3, 3],
    ['abs(x-1/3)*abs(y)', (x, y) => (x - 1 / 3) * y, 3, 3],
    ['max(0,abs(x)-1)+y^2', (_, y) => y, 1, 0],
    ['abs(x)+max(0,abs(y)-1)', (x) => x, 0, 1],
  ])('%s', (text, distanceFrom, farA, farB) => {
    const { points, loss } = lineOf(placesOf(text).filter(({ kind }) => kind !== 'flat'));
    expect(loss).toBeCloseTo(0, 12);
    for (const [x, y] of points) expect(Math.abs(distanceFrom(x, y))).toBeLessThan(1e-7);
    for (const [axis, far] of [farA, farB].entries()) {
      const along = points.map((point) => point[axis]);
      expect(Math.max(...along)).toBeGreaterThan(far - 0.05);
      expect(Math.max(...along)).toBeLessThan(far + 1e-6);
      if (far > 0 && text !== 'abs(y-0.123)' && text !== 'abs(y-x^2)')
        expect(Math.min(...along)).toBeLessThan(0.05 - far);
    }
  });

  test('a curve that turns back is walked from one end to the other', () => {
    const { points } = lineOf(placesOf('abs(y-x^2)'));
    const steps = points.slice(1).map(([x, y], k) => Math.hypot(x - points[k][0], y - points[k][1]));
    expect(Math.max(...steps)).toBeLessThan(0.12);
  });

  test.each(['x^4', 'abs(y)^3', 'x^2*y^2', 'abs(x*y)'])('%s has no flat places beside its line', (text) => {
    expect(placesOf(text).map(({ kind }) => kind)).toEqual(['line']);
  });

  test('lines on terraces are not one', () => {
    const lines = placesOf('floor(x)+y^2').filter(({ kind }) => kind === 'line');
    expect(lines.map(({ loss }) => loss)).toEqual([-3, -2, -1, 0, 1, 2]);
  });

  // On the terrace from one jump to the next the ground is lowest where the rest of the formula is 0.
  test.each<[string, (level: number) => [number, number], number, number]>([
    ['round(2*x)+abs(y)', (level) => [level / 2 - 0.25, level / 2 + 0.25], -6, 6],
    ['floor(2*x)+abs(y)', (level) => [level / 2, level / 2 + 0.5], -6, 5],
    ['floor(x)+sqrt(abs(y))', (level) => [level, level + 1], -3, 2],
    ['sign(x)+abs(y)', (level) => (level < 0 ? [-3, 0] : level > 0 ? [0, 3] : [0, 0]), -1, 1],
    [
      '(x>0)+(x>1)+abs(y)',
      (level) =>
        [
          [-3, 0],
          [0, 1],
          [1, 3],
        ][level] as [number, number],
      0,
      2,
    ],
    ['-floor(-x)+abs(y)', (level) => [level - 1, level], -2, 3],
  ])('%s is one on each terrace', (text, terrace, lowest, highest) => {
    const lines = placesOf(text).filter(({ kind }) => kind !== 'edge');
    const levels = Array.from({ length: highest - lowest + 1 }, (_, k) => lowest + k);
    const wide = levels.filter((level) => terrace(level)[1] > terrace(level)[0]);
    expect(lines.map(({ loss }) => loss + 0)).toEqual(wide);
    for (const line of lines) {
      if (line.kind !== 'line') throw new Error(`a ${line.kind} is no line`);
      const [low, high] = terrace(line.loss).map((end) => Math.min(Math.max(end, -3), 3));
      const along = line.points.map(([x]) => x);
      for (const [, y] of line.points) expect(Math.abs(y)).toBeLessThan(1e-12);
      expect(Math.min(...along)).toBeGreaterThan(low - 1e-12);
      expect(Math.min(...along)).toBeLessThan(low + 0.06);
      expect(Math.max(...along)).toBeLessThan(high + 1e-12);
      expect(Math.max(...along)).toBeGreaterThan(high - 0.06);
    }
  });

  test('a trough that falls on is none', () => {
    expect(placesOf('abs(x)+1e-9*y').map(({ kind }) => kind)).toEqual(['edge']);
  });
});

describe('a line through samples that all have the same x', () => {
  // The answers 2 a + b all agree: the median of the targets is 1, the middle of the outermost 4.
  const { key: table } = keepTable('x,y\n2,1\n2,0\n2,1\n2,8\n2,6.666666666666667\n2,1\n') as { key: string };
  const settings = { table, header: 'names', task: 'value', scaling: 'raw' };
  const lineFor = (id: string) => {
    const experiment = experimentOf({ data: { id: 'csv', settings }, losses: [{ id }] });
    return lineOf(featuresOfRegion(planeObjective(experiment), experiment.plane.domain).features);
  };
  test.each([
    ['mae', 1],
    ['infinityNorm', 4],
    ['mse', (11 + 20 / 3) / 6],
  ])('%s', (id, answer) => {
    const { points } = lineFor(id);
    expect(points.length).toBeGreaterThan(20);
    for (const [a, b] of points) expect(2 * a + b).toBeCloseTo(answer, 7);
  });
});

describe('a line has no area', () => {
  const shareOf = (text: string) => flatShare(heightField(typedPlane(text), 129, region));
  test.each(['x^2', 'y^2', 'abs(x)', 'abs(y)', 'x^2*y^2', 'abs(x*y)', 'floor(x)+y^2'])('%s', (text) => {
    expect(shareOf(text)).toBe(0);
    expect(featuresOfRegion(typedPlane(text), region).flat).toBe(0);
  });
  test('a strip has', () => {
    expect(shareOf('max(0,abs(y)-1)')).toBeCloseTo(1 / 3, 2);
    expect(shareOf('max(0,abs(x)-1)')).toBeCloseTo(1 / 3, 2);
    expect(shareOf('0*x')).toBe(1);
  });
});

describe('a wedge that gets narrower than a cell is one plateau', () => {
  const plane = (
    id: string,
  ): [PlaneObjective, { a: readonly [number, number]; b: readonly [number, number] }] => {
    const experiment = experimentOf({ losses: [{ id }] });
    return [planeObjective(experiment), experiment.plane.domain];
  };
  test.each(['counting', 'perceptron'])('%s of the penguins', (id) => {
    const { features } = featuresOfRegion(...plane(id));
    expect(features.filter(({ loss }) => loss === 0).map(({ kind }) => kind)).toEqual(['plateau']);
  });
  test('a wall that is narrower than a cell parts two', () => {
    const kinds = placesOf('max(0, 0.01 - abs(x - y))').map(({ kind }) => kind);
    expect(kinds).toEqual(['plateau', 'plateau']);
  });
});
