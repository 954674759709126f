import { expect, test } from 'vitest';
import { firstGrid, nextGrid, type GridSize } from '../../../src/core/landscape/gridPlan';

const sizes = [33, 65, 129, 257] as const;
/** So many milliseconds for a thousand points. */
const at = (pace: number) => (size: GridSize) => (pace * size * size) / 1000;

/** All sizes that are computed, in turn. */
function planOf(pace: number, isKnownKind = false): number[] {
  const planned: number[] = [];
  for (
    let plan: ReturnType<typeof nextGrid> = firstGrid(sizes, at(pace), isKnownKind);
    plan;
    plan = nextGrid(sizes, plan.size, at(pace))
  )
    planned.push(plan.size);
  return planned;
}

test('coarse first; grids before one that is there at once are left out', () => {
  expect(planOf(0.1)).toEqual([33, 257]);
  expect(planOf(5)).toEqual([33, 129, 257]);
  expect(planOf(100)).toEqual([33, 65, 129, 257]);
});

test('what is like the last grids begins with the finest that is there at once', () => {
  expect(planOf(0.1, true)).toEqual([257]);
  expect(planOf(5, true)).toEqual([129, 257]);
  expect(planOf(1000, true)).toEqual([33, 65, 129, 257]);
});

test('a plan says what is there at once, and ends after the finest', () => {
  expect(firstGrid(sizes, at(0.1), false)).toMatchObject({ isQuick: true });
  expect(firstGrid(sizes, at(1000), false)).toMatchObject({ isQuick: false });
  expect(nextGrid(sizes, 257, at(1))).toBeUndefined();
});
