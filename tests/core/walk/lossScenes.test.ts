import { describe, expect, test } from 'vitest';
import { gridCoordinates } from '../../../src/core/landscape/heightField';
import { optimizers } from '../../../src/core/optimizers';
import type { PlaneObjective } from '../../../src/core/landscape/planeObjective';
import { at, planeOf } from '../experiments';
import { started, walked } from '../optimizers/walks';

const curve = (shape: string, model: string, loss: string) =>
  planeOf({
    data: { id: 'curve', settings: { shape } },
    subject: { model: { id: model } },
    losses: [{ id: loss }],
  });

const descent = (plane: PlaneObjective, start: readonly number[], rate: number, steps: number) =>
  walked(plane, started(optimizers.sgd), start, { rate, steps });

/** Where plain descent ends. */
const endOf = (...walk: Parameters<typeof descent>) => [...descent(...walk).points.subarray(-2)];

test('the bottom of Huber for 1, 2, 3, 4 and 100 goes from the median to the mean as delta grows (scene 3)', () => {
  const plane = planeOf({
    data: { id: 'constantList' },
    losses: [{ id: 'huber' }],
    plane: { axes: ['c', 'loss.delta'] },
  });
  const tried = Array.from({ length: 2201 }, (_, i) => 1 + i / 100);
  const bottoms = [0.01, 1, 10, 50, 100].map((delta) => {
    const heights = tried.map((c) => plane.value(at(c, delta)));
    return tried[heights.indexOf(Math.min(...heights))];
  });
  // At 10 and 50: four small errors against the clipped one, 10 - 4c + delta = 0.
  expect(bottoms).toEqual([3, 3, 5, 15, 22]);
});

describe('the largest error of a line to e^x (scene 5)', () => {
  const plane = curve('exponential', 'linear', 'infinityNorm');
  const least = 0.27642776;

  test('is circled by descent at a fixed rate for ever', () => {
    const { loss, points } = descent(plane, [0, 0], 0.05, 4000);
    const late = loss.subarray(-1000);
    expect(Math.min(...late)).toBeGreaterThan(least + 0.005);
    expect(Math.max(...late)).toBeLessThan(least + 0.1);
    for (let k = points.length - 400; k < points.length; k += 2) {
      const stride = Math.hypot(points[k] - points[k - 2], points[k + 1] - points[k - 1]);
      // The slope is (x, 1) of one sample: a step has the length of the rate or more.
      expect(stride).toBeGreaterThan(0.0499);
    }
  });

  test('is reached by steps that shrink like 1/t', () => {
    let theta = [0, 0];
    for (let step = 1; step <= 4000; step++) {
      const slope = plane.gradient(Float64Array.from(theta));
      theta = theta.map((value, i) => value - slope[i] / step);
    }
    expect(plane.value(Float64Array.from(theta)) - least).toBeLessThan(5e-4);
  });
});

test('nobody leaves the top of the sombrero without a nudge (scene 9)', () => {
  const plane = planeOf({
    data: { id: 'cloud', settings: { first: 3, second: 1 } },
    losses: [{ id: 'reconstruction' }],
  });
  expect(endOf(plane, [0, 0], 0.02, 2000)).toEqual([0, 0]);
  for (const nudge of [1e-9, -1e-9]) {
    const [first, second] = endOf(plane, [nudge, 0], 0.02, 2000);
    expect(first).toBeCloseTo(Math.sign(nudge), 9);
    expect(second).toBeCloseTo(0, 9);
  }
});

describe('tuning the radio (scene 16)', () => {
  const plane = curve('wave', 'sine', 'mse');

  test('has 14 bottoms over all phases', () => {
    const domain = { a: [0, 12], b: [-Math.PI, Math.PI] } as const;
    const [a, b] = [
      gridCoordinates(plane.axes[0], domain.a, 601),
      gridCoordinates(plane.axes[1], domain.b, 241),
    ];
    const heights = Array.from(b, (phi) => plane.rows(domain, 'f64')(a, phi));
    const isBottom = (i: number, j: number) =>
      [-1, 0, 1].every((up) =>
        [-1, 0, 1].every((right) => (up === 0 && right === 0) || heights[j + up][i + right] > heights[j][i]),
      );
    const inside = (count: number) => Array.from({ length: count - 2 }, (_, k) => k + 1);
    expect(inside(241).flatMap((j) => inside(601).filter((i) => isBottom(i, j))).length).toBe(14);
  });

  test('leads to the right frequency from between 3.578 and 6.454 alone', () => {
    const height = (omega: number) => plane.value(at(omega, 0.5));
    for (const ridge of [3.578, 6.454])
      for (const off of [-0.01, 0.01]) expect(height(ridge + off)).toBeLessThan(height(ridge));
    const frequency = (omega: number) => endOf(plane, [omega, 0.5], 0.01, 3000)[0];
    for (const omega of [3.6, 4, 6.4]) expect(frequency(omega)).toBeCloseTo(5, 9);
    expect(frequency(3.4)).toBeCloseTo(2.43, 1);
    expect(frequency(6.5)).toBeCloseTo(7.49, 1);
  });
});
