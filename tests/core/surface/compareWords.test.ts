import { expect, test } from 'vitest';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { convexityMeasure, factOf } from '../../../src/core/surface/compareWords';
import { fieldOf } from './field';

const slope = fieldOf((a) => a);
const steps = { ...fieldOf((a) => Math.round(2 * a)), piecewiseConstant: true };
const holed = fieldOf((a) => (a > 0.5 ? NaN : a), 5);
const peak = fieldOf((a, b) => a + (a === 1 && b === 1 ? 100 : 0));
const trough = fieldOf((a, b) => (a - b) ** 2);
const bowl = fieldOf((a, b) => (a - 0.5) ** 2 + (b - 0.5) ** 2);
const fact = (field: typeof slope, share?: number, isAboveChord = false) => {
  const surface = surfaceFromField(field, 'linear', field);
  return factOf(field, surface, share === undefined ? undefined : { share, isAboveChord });
};

test('a fact says what sets the ground apart, and nothing that is not known', () => {
  expect(fact(steps, 0)).toBe('no slope at all');
  expect(fact(holed, 0.3)).toBe('40.0 % not a number');
  expect(fact(slope, 0.812)).toBe('not convex on 81.2 % of the area');
  expect(fact({ ...slope, flat: slope.flat.map((_, at) => (at < 66 ? 1 : 0)) }, 0)).toBe(
    '6.06 % exactly level',
  );
  // A single row of points has no area.
  expect(fact({ ...slope, flat: slope.flat.map((_, at) => (at < 33 ? 1 : 0)) }, 0)).toBe(
    'convex, lowest on the edge',
  );
  expect(fact(slope, 0)).toBe('convex, lowest on the edge');
  expect(fact(bowl, 0)).toBe('convex, lowest inside');
  expect(fact(trough, 0)).toBe('convex, lowest inside');
  expect(fact(bowl, 0, true)).toBe('not convex: it rises above a chord');
  expect(fact(bowl, NaN, true)).toBe('not convex: it rises above a chord');
  expect(fact(bowl, NaN)).toBe('');
  expect(fact(slope)).toBe('');
  expect(fact(fieldOf(() => NaN))).toBe('nowhere a number');
  expect(
    fact(
      fieldOf(() => 3),
      0,
    ),
  ).toBe('the same everywhere');
  expect(fact({ ...steps, min: 2, max: 2 })).toBe('the same everywhere');
});

test('a cut is always told', () => {
  expect(fact(peak, 0.1)).toMatch(/^not convex on 10\.0 % of the area, cut above /);
});

test('where losses agree in all but their last digits, steps are said to be rounding', () => {
  expect(fact({ ...slope, min: 1e9, max: 1e9 + 1e-3 })).toBe('steps are rounding');
  expect(fact({ ...slope, min: 1e9, max: 1e9 + 1 })).toBe('');
  const narrow = { a: [0, 1], b: [1e9, 1e9 + 1e-4] } as const;
  expect(fact({ ...slope, domain: narrow })).toBe('steps are rounding');
});

test('what was measured at few points only is told as such', () => {
  const grids = { hessians: 4, chords: 24 };
  const rough = (share: number) =>
    factOf(bowl, surfaceFromField(bowl, 'linear', bowl), { share, isAboveChord: false, grids });
  expect(rough(0.8125)).toBe('not convex on about 81 % of the area');
  expect(rough(0)).toBe('no bend downwards at a few points');
  expect(convexityMeasure({ share: 0, isAboveChord: false })).toBe(
    'Convexity: by the Hessian at 51 × 51 points, and by chords between 65 × 65 points.',
  );
  expect(convexityMeasure({ share: 0, isAboveChord: false, grids })).toBe(
    'Convexity: by the Hessian at 4 × 4 points, and by chords between 24 × 24 points. More would take long with this model.',
  );
});
