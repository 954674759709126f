import { describe, expect, it } from 'vitest';
import { niceStep } from '../../../src/core/surface/niceStep';
import { shortLabel, tickLabel } from '../../../src/core/surface/tickLabel';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { axisTicks, decadeValues } from '../../../src/core/surface/ticks';
import { fieldOf } from './field';

describe('nice steps', () => {
  it.each([
    [0.00013, 0.0001],
    [0.054, 0.05],
    [0.8, 1],
    [2.4, 2],
    [34, 50],
    [7e6, 1e7],
    [0, 1],
    [NaN, 1],
    [Infinity, 1],
  ])('%d gives %d', (size, step) => expect(niceStep(size)).toBe(step));
});

describe('ticks', () => {
  it('stand at multiples of the step, ends included', () => {
    expect(axisTicks(-10, 10).map((tick) => tick.label)).toEqual(['−10', '−5', '0', '5', '10']);
    expect(axisTicks(-0.3, 0.3).map((tick) => tick.value)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(axisTicks(0, 8)[1].position).toBe(0.25);
  });

  it('keep apart in a deep zoom and vanish on an empty range', () => {
    const labels = axisTicks(0.9999999, 1.0000001).map((tick) => tick.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(axisTicks(1, 1)).toEqual([]);
    expect(axisTicks(NaN, 1)).toEqual([]);
  });

  it('count decades by powers of ten, short ones with 2 and 5', () => {
    expect(decadeValues(0.003, 20)).toEqual([0.01, 0.1, 1, 10]);
    expect(decadeValues(0.15, 18)).toEqual([0.2, 0.5, 1, 2, 5, 10]);
    expect(decadeValues(1e-20, 1e20).length).toBeLessThan(9);
  });
});

describe('labels', () => {
  it.each([
    [-2, 1, '−2'],
    [0.30000000000000004, 0.1, '0.3'],
    [-1e-17, 0.5, '0'],
    [200000, 100000, '2e5'],
    [0.0005, 0.0001, '5e−4'],
    [0, 0.001, '0'],
  ])('%d in steps of %d reads %s', (value, step, label) => expect(tickLabel(value, step)).toBe(label));

  it.each([
    [17.3456, '17.3'],
    [0.00078412, '7.84e−4'],
    [123456, '1.23e5'],
    [-0.5, '−0.5'],
    [0, '0'],
  ])('%d in short reads %s', (value, label) => expect(shortLabel(value)).toBe(label));
});

it('losses that differ only in far digits are labelled by how far they lie above the lowest', () => {
  const { ticks } = surfaceFromField(
    fieldOf((a) => 4e-7 * a * a, 65, 154546.186),
    'linear',
    {
      piecewiseConstant: false,
    },
  );
  expect(ticks.map(({ label }) => label)).toEqual(['+0', '+1e−7', '+2e−7', '+3e−7', '+4e−7']);
  expect(ticks[2].position).toBeCloseTo(0.5, 3);
});
