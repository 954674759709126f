import { describe, expect, test } from 'vitest';
import { curvatureAt, stableRate } from '../../src/core/reading/curvature';
import { planeObjective } from '../../src/core/objective/planeObjective';
import { walkExperiment } from '../../src/core/walk/walkExperiment';
import { experimentOf } from './experiments';

const terrain = (id: string, walkers: unknown[] = []) =>
  experimentOf({ subject: { terrain: { id } }, walkers });

describe('curvature', () => {
  test('of the saddle a^2 - b^2 is 2 along a and -2 along b, so that descent along b has no limit of its own', () => {
    const { bends } = curvatureAt(planeObjective(terrain('saddle')), [0.3, -0.7]);
    const [up, down] = bends;
    expect(up).toEqual({ curvature: 2, direction: [1, 0] });
    expect(down.curvature).toBe(-2);
    expect(down.direction.map(Math.abs)).toEqual([0, 1]);
  });

  test('of Booth has the eigenvalues 18 and 2 along the diagonals', () => {
    const { bends } = curvatureAt(planeObjective(terrain('booth')), [4, -2]);
    expect(bends.map(({ curvature }) => curvature)).toEqual([expect.closeTo(18, 12), expect.closeTo(2, 12)]);
    const root = Math.SQRT1_2;
    expect(bends[0].direction).toEqual([expect.closeTo(root, 12), expect.closeTo(root, 12)]);
    expect(bends[1].direction).toEqual([expect.closeTo(root, 12), expect.closeTo(-root, 12)]);
  });

  test('sets the rate at which plain descent turns unstable: just below it arrives, just above it leaves', () => {
    const experiment = terrain('booth');
    const limit = stableRate(curvatureAt(planeObjective(experiment), [0, 0]))!;
    expect(limit).toBeCloseTo(1 / 9, 12);
    const lastLoss = (rate: number) => {
      const walkers = [{ optimizer: { id: 'sgd', settings: { rate } }, starts: [[0, 0]] }];
      const walked = { ...terrain('booth', walkers), steps: 400 };
      return walkExperiment(walked, 0, planeObjective(walked)).loss.at(-1)!;
    };
    expect(lastLoss(0.99 * limit)).toBeLessThan(1e-3);
    expect(lastLoss(1.01 * limit)).toBeGreaterThan(1e3);
  });

  test('is no limit where nothing curves upwards', () => {
    const counting = planeObjective(experimentOf({ losses: [{ id: 'counting' }] }));
    expect(stableRate(curvatureAt(counting, [1, 1]))).toBeUndefined();
  });
});
