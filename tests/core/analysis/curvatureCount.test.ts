import { expect, test } from 'vitest';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import {
  convexityGrids,
  countNegativeCurvature,
  nonConvexShare,
} from '../../../src/core/analysis/curvatureCount';
import { experimentOf, planeOf } from '../experiments';

const domain = { a: [-10, 10], b: [-10, 10] } as const;

function shareOf(partial: object, size: number): number {
  const plane = planeObjective(experimentOf(partial));
  const middle = Math.floor(size / 2);
  return nonConvexShare([
    countNegativeCurvature(plane, { size, domain, fromRow: 0, toRow: middle }),
    countNegativeCurvature(plane, { size, domain, fromRow: middle, toRow: size }),
  ]);
}

test('on the penguins cross entropy is convex everywhere, the squared error of a probability nearly nowhere', () => {
  expect(shareOf({ losses: [{ id: 'crossEntropy' }] }, 17)).toBe(0);
  expect(shareOf({ losses: [{ id: 'brier' }] }, 51)).toBeCloseTo(0.812, 3);
});

test('a saddle is convex nowhere, a bowl everywhere', () => {
  const terrain = (id: string) => ({ subject: { terrain: { id } } });
  expect(shareOf(terrain('saddle'), 9)).toBe(1);
  expect(shareOf(terrain('booth'), 9)).toBe(0);
});

test.each(['rmse', 'lp'])('%s of a line is convex, also where its bends are rounding', (id) => {
  const data = { id: 'oneNeuron' };
  const plane = planeObjective(
    experimentOf({ data, subject: { model: { id: 'linear' } }, losses: [{ id }] }),
  );
  const region = { a: [-1, 1], b: [-0.4, 1.6] } as const;
  expect(countNegativeCurvature(plane, { size: 65, domain: region, fromRow: 0, toRow: 65 })).toEqual({
    known: 65 ** 2,
    down: 0,
  });
});

test('convexity is measured at fewer points of a deep network, and at the usual ones of a small one', () => {
  const gridsOf = (width: number, depth: number) =>
    convexityGrids(
      planeOf({
        data: { id: 'moons' },
        subject: { model: { id: 'mlp', settings: { width, depth } } },
        plane: { id: 'axes', origin: 'zero' },
      }),
    );
  expect(gridsOf(8, 4)).toEqual({ hessians: 51, chords: 65 });
  // 200 samples times some 41,000 parameters: 8.3e6 a slope, forty times that a Hessian, a fifth of it a loss.
  expect(gridsOf(32, 40)).toEqual({ hessians: 4, chords: 24 });
});
