import { expect, test } from 'vitest';
import { experimentLimits } from '../../src/core/experiment/experiment';
import { walkerSlot } from '../../src/signs/walkerSlot';

test('as many walkers as there may be look different from each other, in charts too', () => {
  const looks = Array.from({ length: experimentLimits.walkers }, (_, slot) => walkerSlot(slot));
  expect(new Set(looks.map(({ color, shape, fill }) => [color, shape, fill].join())).size).toBe(24);
  expect(new Set(looks.map(({ color, dashes }) => [color, dashes].join())).size).toBe(24);
});

test('the ninth walker is the first one outlined, the seventeenth has a dot in it', () => {
  expect([0, 8, 16].map((slot) => walkerSlot(slot).fill)).toEqual(['full', 'open', 'dotted']);
  for (const slot of [8, 16]) {
    expect(walkerSlot(slot)).toMatchObject({ shape: 'disc', color: walkerSlot(0).color });
  }
});
