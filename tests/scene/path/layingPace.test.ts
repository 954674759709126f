import { expect, test } from 'vitest';
import { isLaidNow } from '../../../src/scene/path/layingPace';

test('in one frame the first path is laid however long it is, others up to 40,000 steps', () => {
  const clock = { elapsedTime: 1 };
  expect([30_000, 10_000, 1].map((steps) => isLaidNow(clock, steps))).toEqual([true, true, false]);
  // Another canvas has its own frames.
  expect(isLaidNow({ elapsedTime: 1 }, 30_000)).toBe(true);
  clock.elapsedTime = 2;
  expect([100_000, 1].map((steps) => isLaidNow(clock, steps))).toEqual([true, false]);
});

test('1,152 paths of 1,736 steps come within 51 frames', () => {
  const clock = { elapsedTime: 0 };
  let [left, frames] = [1152, 0];
  while (left > 0) {
    clock.elapsedTime = frames;
    frames += 1;
    while (left > 0 && isLaidNow(clock, 1736)) left -= 1;
  }
  // 23 paths a frame.
  expect(frames).toBe(51);
});
