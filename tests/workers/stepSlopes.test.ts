import { expect, test } from 'vitest';
import { batchesOf } from '../../src/core/landscape/batches';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { batchLosses } from '../../workers/answers/batchLosses';
import { stepSlopes } from '../../workers/answers/stepSlopes';
import { experimentOf } from '../core/experiments';

test('the slope of a step is that of the samples that it reads, by differences of their loss', () => {
  const experiment = experimentOf({
    data: { id: 'penguins' },
    losses: [{ id: 'crossEntropy' }],
    walkers: [{ optimizer: { id: 'sgd' } }, { optimizer: { id: 'sgd' }, batch: { size: 7 } }],
  });
  const plane = planeObjective(experiment);
  const from = [0.4, -0.3] as const;
  const byDifferences = (batch?: Int32Array) =>
    [0, 1].map((axis) => {
      const at = (shift: number) => from.map((value, index) => value + (index === axis ? shift : 0));
      const valueAt = (shift: number) => plane.compiled.value(Float64Array.from(at(shift)), batch);
      return (valueAt(1e-5) - valueAt(-1e-5)) / 2e-5;
    });
  const all = stepSlopes(experiment, 0, 0, { step: 3, from });
  expect(all.samples).toBeUndefined();
  expect(all.gradient).toEqual(all.whole);
  const some = stepSlopes(experiment, 0, 1, { step: 3, from });
  const batch = batchesOf(experiment.seed, 274, 7)!(3);
  expect(some.samples).toBe(7);
  byDifferences(batch).forEach((slope, axis) => expect(some.gradient[axis]).toBeCloseTo(slope, 7));
  byDifferences().forEach((slope, axis) => expect(some.whole[axis]).toBeCloseTo(slope, 7));
  expect(some.whole).toEqual(all.whole);
});

test('the surface of a batch is the mean loss of its samples, and the batches of an epoch make the whole', () => {
  const experiment = experimentOf({
    data: { id: 'penguins' },
    losses: [{ id: 'crossEntropy' }],
    walkers: [{ optimizer: { id: 'sgd' }, batch: { size: 137 } }, { optimizer: { id: 'sgd' } }],
  });
  const [first, second] = [1, 2].map((step) => batchLosses(experiment, 0, 0, step)!);
  expect(batchLosses(experiment, 0, 1, 1)).toBeUndefined();
  expect(first.losses).not.toEqual(second.losses);
  const plane = planeObjective(experiment);
  const { a, b } = experiment.plane.domain;
  const { size, losses } = first;
  // Two halves of 274 samples.
  for (const [i, j] of [
    [0, 0],
    [size - 1, 0],
    [24, 31],
    [size - 1, size - 1],
  ] as const) {
    const at = (range: readonly [number, number], k: number) =>
      range[0] + ((range[1] - range[0]) * k) / (size - 1);
    const whole = plane.value(Float64Array.of(at(a, i), at(b, j)));
    const halves = (losses[j * size + i] + second.losses[j * size + i]) / 2;
    expect(halves / whole).toBeCloseTo(1, 10);
  }
});
