import { expect, test } from 'vitest';
import { optimizers } from '../../../src/core/optimizers';
import { bowl, bowlTrail } from '../../../src/core/walk/bowlTrail';

test('plain descent shrinks both coordinates of the bowl by their own factor', () => {
  const { points } = bowlTrail(optimizers.sgd);
  for (const step of [0, 1, 7, 48]) {
    expect(points[2 * step]).toBeCloseTo(-0.92 * (1 - 0.2) ** step, 14);
    expect(points[2 * step + 1]).toBeCloseTo(0.5 * (1 - 0.2 * 8) ** step, 14);
  }
});

test('every optimizer stays on the bowl, gets lower and draws the same twice', () => {
  for (const [id, optimizer] of Object.entries(optimizers)) {
    const { points, loss, end } = bowlTrail(optimizer);
    expect(end, id).toBe('done');
    expect(loss.at(-1)!, id).toBeLessThan(loss[0]);
    expect(bowlTrail(optimizer).points, id).toEqual(points);
  }
});

test('the slope of the bowl is that of its heights', () => {
  const [at, h] = [Float64Array.of(0.3, -0.7), 1e-6];
  const [byX, byY] = [0, 1].map((axis) => {
    const [more, less] = [at.slice(), at.slice()];
    more[axis] += h;
    less[axis] -= h;
    return (bowl.value(more) - bowl.value(less)) / (2 * h);
  });
  expect(bowl.gradient(at)[0]).toBeCloseTo(byX, 8);
  expect(bowl.gradient(at)[1]).toBeCloseTo(byY, 8);
});
