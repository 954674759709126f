import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { random } from '../../../src/core/math/random';
import { expectClose, gradientAt, slopeAt } from '../differences';
import { batchFor, isOfSizes, picked, reduced, variants } from './samples';

const count = 12;
/** No answer makes these 0. */
const neverZero = [
  'labelSmoothed',
  'gaussianNll',
  'poisson',
  'precision',
  'recall',
  'f1',
  'formula of gaussian',
];
/** e^1000 is no double. */
const overflows = ['exponential', 'gaussianNll', 'formula of gaussian'];
const isNamed = (names: readonly string[], name: string) => names.some((start) => name.startsWith(start));

describe.each(variants)('%s', (name, loss) => {
  const { value, gradient, hessian } = reduced(loss);
  const batch = batchFor(loss, count, 7);
  const { outputs, target } = batch;
  const samples = Array.from({ length: count }, (_, sample) => sample);

  test('has the gradient that differences measure', () => {
    const wanted = gradientAt((at) => value(at, target, count), outputs, 1e-4);
    expectClose(gradient(outputs, target, count), wanted, 1e-9);
  });

  test('has the second derivatives that differences of its gradient measure', () => {
    const stream = random(8);
    const tangent = outputs.map(() => stream.normal());
    const along = (share: number) => outputs.map((output, i) => output + share * tangent[i]);
    const wanted = Array.from(outputs, (_, i) =>
      slopeAt((share) => gradient(along(share), target, count)[i], 0, 1e-5),
    );
    expectClose(hessian(outputs, target, count)(tangent), wanted, 1e-8);
  });

  test('does not depend on the order of the samples', () => {
    const mixed = picked(batch, random(9).shuffle([...samples]));
    expectClose([value(mixed.outputs, mixed.target, count)], [value(outputs, target, count)], 1e-14);
  });

  test('over equal batches is on average the loss of all samples', () => {
    if (loss.reduction !== 'mean' || loss.transform) return;
    const batches = [0, 4, 8].map((from) => picked(batch, samples.slice(from, from + 4)));
    const mean = batches.reduce((sum, part) => sum + value(part.outputs, part.target, 4) / 3, 0);
    expectClose([mean], [value(outputs, target, count)], 1e-14);
  });

  test('is more or less than their average where it is no mean', () => {
    // Of the largest error, of roots and powers of means, and of counts.
    if (loss.reduction === 'mean' && !loss.transform) return;
    const batches = [0, 4, 8].map((from) => picked(batch, samples.slice(from, from + 4)));
    const mean = batches.reduce((sum, part) => sum + value(part.outputs, part.target, 4) / 3, 0);
    expect(Math.abs(mean - value(outputs, target, count))).toBeGreaterThan(1e-6);
  });

  test.each([37, -37, 1e3, -1e3, 1e20, -1e20])('is finite, with its slopes, at %d', (size) => {
    if (isNamed(overflows, name) || (isOfSizes(loss) && size < 0)) return;
    const extreme = outputs.map((output, i) => (i % 3 === 0 ? size : output));
    expect(value(extreme, target, count)).toBeLessThan(Infinity);
    if (name !== 'poisson') expect(value(extreme, target, count)).toBeGreaterThanOrEqual(0);
    for (const slope of gradient(extreme, target, count)) expect(Number.isFinite(slope)).toBe(true);
    for (const part of hessian(extreme, target, count)(outputs)) expect(Number.isFinite(part)).toBe(true);
  });

  test('is worth 0 where the answer is certain and right, and flat there', () => {
    if (isNamed(neverZero, name)) return;
    const right = outputs.map((_, at) => {
      if (loss.reads === 'logit') return target[at] === 1 ? 1e3 : -1e3;
      if (loss.reads === 'logits') return target[at % count] === Math.floor(at / count) ? 1e3 : 0;
      return target[at % target.length];
    });
    expect(value(right, target, count)).toBe(0);
    if (name !== 'pinball')
      for (const slope of gradient(right, target, count)) expect(slope).toBeCloseTo(0, 12);
  });
});

test('every loss of the catalog sits the exam, at least 31 of them', () => {
  for (const id of Object.keys(losses)) expect(variants.some(([name]) => name.startsWith(id))).toBe(true);
  expect(Object.keys(losses).length).toBeGreaterThanOrEqual(31);
});
