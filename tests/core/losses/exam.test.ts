import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import { random } from '../../../src/core/math/random';
import { expectClose, gradientAt, slopeAt } from '../differences';
import { batchFor, picked, reduced, variants } from './samples';

const count = 12;

describe.each(variants)('%s', (_, loss) => {
  const { value, gradient, gradientTangent } = reduced(loss);
  const batch = batchFor(loss, count, 7);
  const { outputs, target } = batch;
  const samples = Array.from({ length: count }, (__, sample) => sample);

  test('has the gradient that differences measure', () => {
    const wanted = gradientAt((at) => value(at, target), outputs, 1e-4);
    expectClose(gradient(outputs, target), wanted, 1e-9);
  });

  test('has the second derivatives that differences of its gradient measure', () => {
    const stream = random(8);
    const tangent = outputs.map(() => stream.normal());
    const along = (share: number) => outputs.map((output, i) => output + share * tangent[i]);
    const wanted = Array.from(outputs, (__, i) =>
      slopeAt((share) => gradient(along(share), target)[i], 0, 1e-4),
    );
    expectClose(gradientTangent(outputs, target, tangent), wanted, 1e-9);
  });

  test('does not depend on the order of the samples', () => {
    const mixed = picked(batch, count, random(9).shuffle([...samples]));
    expectClose([value(mixed.outputs, mixed.target)], [value(outputs, target)], 1e-14);
  });

  test('over equal batches is on average the loss of all samples', () => {
    if (loss.fold !== 'mean') return;
    const batches = [0, 4, 8].map((from) => picked(batch, count, samples.slice(from, from + 4)));
    const mean = batches.reduce((sum, part) => sum + value(part.outputs, part.target) / 3, 0);
    expectClose([mean], [value(outputs, target)], 1e-14);
  });

  test.each([37, -37, 1e3, -1e3, 1e20, -1e20])('is finite, with its slopes, at %d', (size) => {
    const extreme = outputs.map((output, i) => (i % 3 === 0 ? size : output));
    expect(value(extreme, target)).toBeLessThan(Infinity);
    expect(value(extreme, target)).toBeGreaterThanOrEqual(0);
    for (const slope of gradient(extreme, target)) expect(Number.isFinite(slope)).toBe(true);
    for (const part of gradientTangent(extreme, target, outputs)) expect(Number.isFinite(part)).toBe(true);
  });

  test('is worth 0 or nearly so where the answer is certain and right', () => {
    const width = outputs.length / count;
    const right = outputs.map((__, at) => {
      if (loss.reads === 'value') return target[at];
      if (loss.reads === 'logit') return target[at] === 1 ? 1e3 : -1e3;
      return target[at % count] === Math.floor(at / count) ? 1e3 : 0;
    });
    expect(width).toBeGreaterThan(0);
    expect(value(right, target)).toBe(0);
  });
});

test('every loss of the catalog sits the exam', () => {
  for (const id of Object.keys(losses)) expect(variants.some(([name]) => name.startsWith(id))).toBe(true);
});
