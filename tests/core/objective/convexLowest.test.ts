import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import type { Range } from '../../../src/core/models/model';
import { convexLowest } from '../../../src/core/objective/convexLowest';
import { fit } from '../../../src/core/objective/fit';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import type { Objective } from '../../../src/core/objective/objective';
import { planeOf, terrainPlane } from '../experiments';
import { reduced } from '../losses/samples';
import { dense, networkOf, normals, samplesFrom } from './networks';

const box = (reach: number, size = 2): Range[] => Array.from({ length: size }, () => [-reach, reach]);
const surface = (text: string) => terrainPlane('formula', { text });
const origin = (size: number) => new Float64Array(size);

/** The line a x + b y = c. */
type Line = readonly [a: number, b: number, c: number];

/** The lowest loss where two creases cross, or a crease and a side, or two sides: there the lowest of them all lies. */
function lowestCrossing(
  value: (x: number, y: number) => number,
  creases: readonly Line[],
  [[left, right], [low, high]]: readonly Range[],
): number {
  const sides: Line[] = [[1, 0, left], [1, 0, right], [0, 1, low], [0, 1, high]]; // prettier-ignore
  const all = [...creases, ...sides].filter((line) => line.every(Number.isFinite));
  let least = Infinity;
  for (const [a, b, c] of all) {
    for (const [d, e, f] of all) {
      const determinant = a * e - b * d;
      if (determinant === 0) continue;
      const [x, y] = [(c * e - b * f) / determinant, (a * f - c * d) / determinant];
      if (x < left || x > right || y < low || y > high) continue;
      least = Math.min(least, value(x, y));
    }
  }
  return least;
}

/** A line through random points, scored; every residual x slope + intercept - y has creases where the loss does. */
function lineThrough(seed: number, loss: keyof typeof losses, scale = 1) {
  const count = 9;
  const x = normals(count, seed).map((value) => scale * value);
  const y = normals(count, seed + 100).map((value) => 3 * value + 1);
  const objective = modelObjective(
    networkOf([dense(1, 1)], 1, 1),
    samplesFrom([x], y),
    reduced(losses[loss]),
  );
  const own = Array.from(x, (at, k): Line => [at, 1, y[k]]);
  // Two errors are as large on two lines: where they are the same, and where they are opposite.
  const pairs = own.flatMap(
    ([a, , c], k) =>
    own.slice(k + 1).flatMap(([d, , f]): Line[] => [[a - d, 0, c - f], [a + d, 2, c + f]]), // prettier-ignore
  );
  return { objective, creases: loss === 'infinityNorm' ? pairs : own };
}

const residualLosses = ['mae', 'pinball', 'infinityNorm'] as const;
const valueOf =
  ({ value }: Objective) =>
  (x: number, y: number) =>
    value(Float64Array.of(x, y));

describe('the fit of creased convex ground is the lowest of all crossings of its creases', () => {
  test.each(residualLosses.flatMap((loss) => [1, 2, 3, 4].map((seed) => [loss, seed] as const)))(
    '%s of line %d',
    (loss, seed) => {
      const { objective, creases } = lineThrough(seed, loss, seed === 4 ? 1000 : 1);
      const { loss: found, end } = fit(objective, { ranges: box(8), kept: false, linear: true });
      expect(end).toBe('minimum');
      const wanted = lowestCrossing(valueOf(objective), creases, box(Infinity));
      expect(found).toBeCloseTo(wanted, 12);
    },
  );

  test.each([0.1, 0.6, 5].flatMap((reach) => residualLosses.map((loss) => [loss, reach] as const)))(
    '%s kept within %d, and whether the loss falls on beyond it',
    (loss, reach) => {
      for (const seed of [5, 6, 7, 8]) {
        const { objective, creases } = lineThrough(seed, loss);
        const found = fit(objective, { ranges: box(reach), kept: true, linear: true });
        expect(found.loss).toBeCloseTo(lowestCrossing(valueOf(objective), creases, box(reach)), 12);
        const anywhere = lowestCrossing(valueOf(objective), creases, box(Infinity));
        expect(found.end).toBe(anywhere < found.loss - 1e-9 ? 'edge' : 'minimum');
        if (found.end === 'edge') expect([...found.theta].map(Math.abs)).toContain(reach);
      }
    },
  );

  test('the hinge of two classes that overlap', () => {
    const features = [normals(12, 3), normals(12, 4)];
    const target = Array.from(features[0], (value, k) => (value + normals(12, 5)[k] > 0 ? 1 : 0));
    const objective = modelObjective(
      networkOf([dense(2, 1, false)], 2, 1),
      samplesFrom(features, target, 2),
      reduced(losses.hinge),
    );
    const creases = target.map((label, k): Line => [features[0][k], features[1][k], 2 * label - 1]);
    const found = fit(objective, { ranges: box(10), kept: false, linear: true });
    expect(found.end).toBe('minimum');
    expect(found.loss).toBeCloseTo(lowestCrossing(valueOf(objective), creases, box(Infinity)), 12);
  });

  test('of the largest error of the line with an outlier: 164/9', () => {
    const plane = planeOf({
      data: { id: 'line' },
      subject: { model: { id: 'linear' } },
      losses: [{ id: 'infinityNorm' }],
      plane: { origin: 'fit' },
    });
    const { theta, loss, end } = plane.fit()!;
    expect(loss).toBeCloseTo(164 / 9, 12);
    expect([...theta]).toEqual([expect.closeTo(59 / 9, 11), expect.closeTo(-155 / 9, 11)]);
    expect(end).toBe('minimum');
  });
});

describe('the lowest place of convex ground', () => {
  test.each<[string, number, readonly Range[], string]>([
    ['max(abs(x - 1e3), abs(y + 2)) + 0.25*abs(x + y)', 249.5, box(Infinity), 'minimum'],
    ['abs(1e6*(x - y)) + abs(x - 3)', 0, box(Infinity), 'minimum'],
    ['hypot(x - 0.3, y - 0.2)', 0, box(1), 'minimum'],
    ['hypot(x - 3, y - 4)', Math.hypot(2.9, 3.9), box(0.1), 'edge'],
    ['abs(x - 0.1) + abs(y)', 0, box(0.1), 'minimum'],
    ['abs(x - 0.1001) + abs(y)', 0.0001, box(0.1), 'edge'],
    ['max(x, y, -x - y) + 7', 7, box(2), 'minimum'],
    ['max(0, abs(x) + y) - y', 0, box(2), 'minimum'],
    ['abs(x) + y', -5, box(5), 'edge'],
  ])('%s is %d in %j: %s', (text, lowest, ranges, end) => {
    const found = convexLowest(surface(text), Float64Array.of(0.05, -0.03), ranges, 5000)!;
    expect(found.loss).toBeCloseTo(lowest, 9);
    expect(found.end).toBe(end);
  });

  test('that falls without end is said to fall', () => {
    expect(convexLowest(surface('abs(x) - y'), origin(2), box(Infinity), 5000)?.end).toBe('falling');
  });

  test('is none before it is proven', () => {
    const creased = surface('max(abs(x - 1e3), abs(y + 2)) + 0.25*abs(x + y)');
    expect(convexLowest(creased, origin(2), box(Infinity), 20)).toBeUndefined();
  });

  test.each([1, 5, 10])('of the distances along each of %d axes is their corner', (size) => {
    const corner = normals(size, 9);
    const objective: Objective = {
      size,
      value: (theta) => theta.reduce((sum, at, k) => sum + (k + 1) * Math.abs(at - corner[k]), 2),
      gradient: (theta) => theta.map((at, k) => (k + 1) * Math.sign(at - corner[k])),
      hessian: () => new Float64Array(size * size),
    };
    const found = convexLowest(objective, origin(size), box(Infinity, size), 50_000)!;
    expect(found.end).toBe('minimum');
    expect(found.loss).toBeCloseTo(2, 10);
    found.theta.forEach((at, k) => expect(at).toBeCloseTo(corner[k], 9));
  });
});
