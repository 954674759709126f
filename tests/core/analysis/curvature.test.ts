import { describe, expect, test } from 'vitest';
import { curvatureAt, stableRate } from '../../../src/core/analysis/curvature';
import { hessianUnderPointer } from '../../../src/core/analysis/hessianAt';
import type { Point } from '../../../src/core/experiment/experiment';
import { planeObjective, type PlaneObjective } from '../../../src/core/landscape/planeObjective';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { experimentOf, terrainPlane } from '../experiments';

const terrain = (id: string, walkers: unknown[] = []) =>
  experimentOf({ subject: { terrain: { id } }, walkers });

describe('curvature', () => {
  test('of the saddle a^2 - b^2 is 2 along a and -2 along b, so that descent along b has no limit of its own', () => {
    const { principal } = curvatureAt(planeObjective(terrain('saddle')), [0.3, -0.7]);
    const [up, down] = principal;
    expect(up).toEqual({ curvature: 2, direction: [1, 0] });
    expect(down.curvature).toBe(-2);
    expect(down.direction.map(Math.abs)).toEqual([0, 1]);
  });

  test('of Booth has the eigenvalues 18 and 2 along the diagonals', () => {
    const { principal } = curvatureAt(planeObjective(terrain('booth')), [4, -2]);
    expect(principal.map(({ curvature }) => curvature)).toEqual([
      expect.closeTo(18, 12),
      expect.closeTo(2, 12),
    ]);
    const root = Math.SQRT1_2;
    expect(principal[0].direction).toEqual([expect.closeTo(root, 12), expect.closeTo(root, 12)]);
    expect(principal[1].direction).toEqual([expect.closeTo(root, 12), expect.closeTo(-root, 12)]);
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

  test('is none where the slope jumps, and right on a kink of an inner part alone', () => {
    const under = (plane: PlaneObjective, point: Point) =>
      curvatureAt(plane, point, hessianUnderPointer(plane, point)).principal.map(
        ({ curvature }) => curvature,
      );
    const ackley = planeObjective(terrain('ackley'));
    expect(under(ackley, [0, 0])).toEqual([NaN, NaN]);
    expect(stableRate(curvatureAt(ackley, [0, 0], hessianUnderPointer(ackley, [0, 0])))).toBeUndefined();
    expect(under(terrainPlane('formula', { text: 'abs(x) + y^2' }), [0, 1])).toEqual([NaN, NaN]);
    expect(under(terrainPlane('formula', { text: 'abs(x) + y^2' }), [1, 1])).toEqual([2, 0]);
    expect(under(terrainPlane('formula', { text: 'cos(abs(x)) + y^2' }), [0, 1])).toEqual([
      expect.closeTo(2, 6),
      expect.closeTo(-1, 6),
    ]);
  });

  test('is none on a crease of many parameters, as where a weight with a penalty is 0', () => {
    const species = (l1: number) =>
      planeObjective(
        experimentOf({
          data: { id: 'penguins', settings: { target: 'species3' } },
          subject: { model: { id: 'softmax' } },
          plane: { origin: 'zero' },
          losses: [{ id: 'softmaxCrossEntropy', penalty: { l1 } }],
        }),
      );
    const [plain, penalised] = [species(0), species(0.01)];
    for (const [a, b] of [
      [0, 0],
      [1, 0],
      [0, -0.4],
    ] as const) {
      expect([...hessianUnderPointer(penalised, [a, b])]).toEqual([NaN, NaN, NaN, NaN]);
      // By the definition of the jump: 2 * l1 across the weight that is 0.
      const slope = (at: number) =>
        penalised.gradient(Float64Array.of(a, b).map((x) => x || at))[a === 0 ? 0 : 1];
      expect(slope(1e-9) - slope(-1e-9)).toBeCloseTo(0.02, 7);
      expect([...hessianUnderPointer(plain, [a, b])]).toEqual([...plain.hessian(Float64Array.of(a, b))]);
    }
    const beside = Float64Array.of(0.3, -0.4);
    expect([...hessianUnderPointer(penalised, [0.3, -0.4])]).toEqual([...plain.hessian(beside)]);
  });

  // log cosh far out is |error| - log 2: its bend, 4 exp(-2 |error|), changes slope and loss by less than their rounding.
  test('is none where it is nothing beside the rounding of the slope', () => {
    const line = planeObjective(experimentOf({ data: { id: 'line' }, losses: [{ id: 'logCosh' }] }));
    const far = [[10.682743810386238, 18.314726552233935], [8.112312135452587, 18.99793477790405]] as const; // prettier-ignore
    for (const point of far) {
      const size = Math.max(...line.hessian(Float64Array.from(point)).map(Math.abs));
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThan(1e-14);
      const here = curvatureAt(line, point);
      expect(here.principal.map(({ curvature }) => curvature)).toEqual([0, 0]);
      expect(stableRate(here)).toBeUndefined();
    }
  });

  test('of one of two directions is none where only rounding is left of it', () => {
    // (x + y / 3)^2 / 49 has the eigenvalues 2 (1 + 1/9) / 49 and 0.
    const { principal } = curvatureAt(terrainPlane('formula', { text: '((x + y/3)/7)^2' }), [0.3, -0.7]);
    expect(principal[0].curvature).toBeCloseTo(20 / 9 / 49, 14);
    expect(principal[1].curvature).toBe(0);
  });

  test('is told however small it is where slope and loss are as small', () => {
    const faint = curvatureAt(terrainPlane('formula', { text: '1e-30*(x^2 + 3*y^2)' }), [1, 1]);
    expect(stableRate(faint)).toBeCloseTo(1 / 3e-30, -22);
    const high = curvatureAt(terrainPlane('formula', { text: '1e9 + x^2 + 3*y^2' }), [1, 1]);
    expect(stableRate(high)).toBeCloseTo(1 / 3, 12);
    // A logistic model that is right by 30: p (1 - p) is 9.4e-14 and no rounding.
    const margin = curvatureAt(terrainPlane('formula', { text: 'softplus(-x - y)' }), [15, 15]);
    expect(stableRate(margin)! / Math.exp(30)).toBeCloseTo(1, 12);
  });
});
