import { expect, test } from 'vitest';
import { counting } from '../../../src/core/objective/objective';
import { race } from '../../../src/core/objective/race';
import { terrainPlane } from '../experiments';

// (x² - 1)² + x/10 + y²: its valleys lie at x = -1.01227 and 0.98726, with -0.100617 and 0.099367 (numpy.roots of the slope).
const valleys = terrainPlane('formula', { text: '(x^2 - 1)^2 + x/10 + y^2' });
const everywhere = [0, 1].map(() => [-Infinity, Infinity] as const);
const first = Float64Array.of(2, 1);

test('only the lowest go on: one start in 20 is in the deeper valley, and all that are left end there', () => {
  const other = (index: number) => Float64Array.of(index % 20 === 7 ? -2 : 2, 3);
  const [stayed, ...left] = race(valleys, { first, other }, everywhere, 1);
  expect(stayed.loss).toBeCloseTo(0.09936, 4);
  expect(left.length).toBe(6);
  for (const { theta, loss } of left) {
    expect(theta[0]).toBeCloseTo(-1.0123, 3);
    expect(loss).toBeCloseTo(-0.10062, 4);
  }
});

test('what is no number goes first', () => {
  const root = terrainPlane('formula', { text: 'sqrt(x) + (y - 2)^2' });
  const other = (index: number) => Float64Array.of(index === 9 ? 4 : -1, 0);
  const [, lowest] = race(root, { first, other }, everywhere, 1);
  expect(Number.isFinite(lowest.loss)).toBe(true);
});

test('a smaller share asks for as much less, and always for one', () => {
  const spent = (share: number) => {
    const { objective, count } = counting(valleys);
    const other = (index: number) => Float64Array.of(index / 50, 3);
    race(objective, { first, other }, everywhere, share);
    return count.values;
  };
  expect(spent(1 / 8)).toBeLessThan(spent(1) / 6);
  expect(spent(1e-9)).toBeGreaterThan(0);
});
