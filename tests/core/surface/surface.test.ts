import { describe, expect, it, test } from 'vitest';
import { heights, type HeightMode } from '../../../src/core/heights';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from './field';

const MODES = Object.keys(heights) as HeightMode[];
const SMOOTH = { piecewiseConstant: false };
const bowl = (a: number, b: number): number => 3 * (a - 0.4) ** 2 + 2 * (b - 0.6) ** 2 + 0.1 * a;
/** A slope whose losses differ in their last digits. */
const deepField = fieldOf((a, b) => 1e-12 * (a + b), 33, 0.7);

test.each(['linear', 'log'] as const)('a deep zoom in %s height is as straight as the losses are', (mode) => {
  const { heights: drawn, top } = surfaceFromField(deepField, mode, SMOOTH);
  drawn.forEach((height, k) => expect(height / top).toBeCloseTo(deepField.heights[k] / 2e-12, 5));
});

describe.each(MODES)('surface in %s height', (mode) => {
  it('maps every loss to its drawn height and back', () => {
    const field = fieldOf(bowl);
    const surface = surfaceFromField(field, mode, SMOOTH);
    field.heights.forEach((loss, k) => {
      const height = Math.min(surface.heightFromValue(loss), surface.top);
      expect(surface.heights[k]).toBeCloseTo(height, 6);
      expect(surface.valueFromHeight(surface.heightFromValue(loss))).toBeCloseTo(loss, 6);
    });
  });

  it('stands on 0 and reaches its top', () => {
    const surface = surfaceFromField(fieldOf(bowl), mode, SMOOTH);
    expect(Math.min(...surface.heights)).toBe(0);
    expect(Math.max(...surface.heights)).toBeCloseTo(surface.top, 6);
    expect(surface.top).toBeGreaterThanOrEqual(0.349);
    expect(surface.top).toBeLessThanOrEqual(0.751);
  });

  it('exaggerated is as many times as high, and reads the same losses', () => {
    const [usual, twice] = [1, 2.5].map((exaggeration) =>
      surfaceFromField(fieldOf(bowl), mode, { ...SMOOTH, exaggeration }),
    );
    usual.heights.forEach((height, k) => expect(twice.heights[k]).toBeCloseTo(2.5 * height, 5));
    expect(twice.ticks.map(({ label, position }) => [label, position.toFixed(9)])).toEqual(
      usual.ticks.map(({ label, position }) => [label, position.toFixed(9)]),
    );
    expect(twice.valueFromHeight(2.5)).toBeCloseTo(usual.valueFromHeight(1), 9);
    expect(twice.tintExponent).toBe(usual.tintExponent);
  });

  it('draws equal heights as a level plain', () => {
    const surface = surfaceFromField(
      fieldOf(() => 4),
      mode,
      SMOOTH,
    );
    expect(new Set(surface.heights)).toEqual(new Set([0]));
    expect(surface).toMatchObject({ top: 0, lowest: 4, highest: 4, openShare: 0 });
    expect(surface.valueFromHeight(0)).toBe(4);
    expect(surface.ticks).toEqual([{ value: 4, position: 0, label: '4' }]);
  });

  it.each([
    ['less', 1e-310],
    ['more', 1.7e308],
  ])('draws heights that differ by %s than has a scale as a level plain', (_, size) => {
    const { heights: singles, ...field } = fieldOf((a) => 2 * a - 1);
    const wide = { ...field, heights: Float64Array.from(singles, (height) => height * size) };
    const surface = surfaceFromField({ ...wide, min: -size, max: size }, mode, SMOOTH);
    expect(new Set(surface.heights)).toEqual(new Set([0]));
    expect(surface).toMatchObject({ top: 0, lowest: -size, highest: size, openShare: 0 });
    expect(surface.ticks).toHaveLength(1);
  });

  it('leaves points without a finite loss open', () => {
    const broken = fieldOf((a, b) =>
      a < 0.2 ? NaN : a > 0.9 ? (b < 0.5 ? Infinity : -Infinity) : bowl(a, b),
    );
    const surface = surfaceFromField(broken, mode, SMOOTH);
    broken.heights.forEach((loss, k) =>
      expect(Number.isNaN(surface.heights[k])).toBe(!Number.isFinite(loss)),
    );
    expect(surface.openShare).toBeGreaterThan(0.2);
    expect(surface.tintExponent).toBeGreaterThan(0);
  });

  it('survives a field with no finite loss, and one with a single one', () => {
    const none = surfaceFromField(
      fieldOf(() => NaN),
      mode,
      SMOOTH,
    );
    expect(none).toMatchObject({ top: 0, openShare: 1, ticks: [] });
    expect(none.heights.every(Number.isNaN)).toBe(true);
    const single = surfaceFromField(
      fieldOf((a, b) => (a === 0 && b === 0 ? 7 : NaN)),
      mode,
      SMOOTH,
    );
    expect(single).toMatchObject({ top: 0, lowest: 7, highest: 7 });
    expect(single.heights[0]).toBe(0);
  });

  it('keeps losses in order in a deep zoom', () => {
    const deep = surfaceFromField(deepField, mode, SMOOTH);
    const rising = [...deepField.heights.keys()].toSorted(
      (one, other) => deepField.heights[one] - deepField.heights[other],
    );
    rising.forEach((place, k) => {
      if (k > 0) expect(deep.heights[place]).toBeGreaterThanOrEqual(deep.heights[rising[k - 1]]);
    });
    expect(deep.valueFromHeight(deep.top)).toBeCloseTo(0.7 + 2e-12, 15);
  });

  it('takes negative losses', () => {
    const surface = surfaceFromField(
      fieldOf((a, b) => bowl(a, b) - 5),
      mode,
      SMOOTH,
    );
    expect(surface.lowest).toBeLessThan(0);
    expect(surface.valueFromHeight(0)).toBeCloseTo(surface.lowest, 6);
    expect(surface.ticks.length).toBeGreaterThan(1);
  });

  it('labels losses from low to high inside the drawn range', () => {
    const { ticks } = surfaceFromField(fieldOf(bowl), mode, SMOOTH);
    expect(ticks.length).toBeGreaterThan(2);
    const positions = ticks.map((tick) => tick.position);
    expect(positions).toEqual([...positions].sort((p, q) => p - q));
    expect(positions[0]).toBeGreaterThanOrEqual(0);
    expect(positions.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('draws to a given scale', () => {
    const field = fieldOf(bowl);
    const own = surfaceFromField(field, mode, SMOOTH);
    const half = surfaceFromField(field, mode, { ...SMOOTH, scale: own.verticalScale / 2 });
    expect(half.top).toBeCloseTo(own.top / 2, 12);
  });
});

describe('clipping', () => {
  const spike = (a: number, b: number): number => a + (a === 1 && b > 0.6 ? 50 : 0);

  it('cuts a linear range whose summit stands far above the 98th percentile, and says so', () => {
    const surface = surfaceFromField(fieldOf(spike), 'linear', SMOOTH);
    expect(surface.clippedAbove).toBeCloseTo(1, 1);
    expect(surface.highest).toBe(51);
    expect(Math.max(...surface.heights)).toBeCloseTo(surface.top, 6);
    expect(surface.heightFromValue(51)).toBeGreaterThan(surface.top);
  });

  it('cuts neither log nor rank, nor a range without a spike, nor one that is level but for the spike', () => {
    expect(surfaceFromField(fieldOf(spike), 'log', SMOOTH)).not.toHaveProperty('clippedAbove');
    expect(surfaceFromField(fieldOf(spike), 'rank', SMOOTH)).not.toHaveProperty('clippedAbove');
    expect(surfaceFromField(fieldOf(bowl), 'linear', SMOOTH)).not.toHaveProperty('clippedAbove');
    const pole = surfaceFromField(
      fieldOf((a, b) => (a + b === 0 ? 1 : 0)),
      'linear',
      SMOOTH,
    );
    expect(pole).not.toHaveProperty('clippedAbove');
    expect(pole.heights[0]).toBeCloseTo(pole.top, 6);
  });
});

describe('vertical scale', () => {
  it('presses rugged ranges, raises smooth ones, fixes terraces', () => {
    const waves = (count: number) => fieldOf((a, b) => Math.sin(count * a) * Math.sin(count * b), 129);
    const top = (count: number): number => surfaceFromField(waves(count), 'linear', SMOOTH).top;
    expect(top(40)).toBeCloseTo(0.35, 6);
    expect(top(1.5)).toBeCloseTo(0.75, 6);
    const steps = fieldOf((a) => Math.floor(4 * a));
    expect(surfaceFromField(steps, 'linear', { piecewiseConstant: true }).top).toBeCloseTo(0.61, 6);
  });

  it('follows the slope at the 90th percentile: a plane of slope s gets 1.15 / s', () => {
    const surface = surfaceFromField(
      fieldOf((a, b) => a + b, 65),
      'linear',
      SMOOTH,
    );
    // Over the side of 2 the sum rises by 1 of its span 2 along each axis.
    expect(surface.top).toBeCloseTo(Math.min(0.75, 1.15 / (Math.SQRT2 / 4)), 6);
  });
});

describe('log height', () => {
  it('puts decades of a positive loss at equal distances', () => {
    const surface = surfaceFromField(
      fieldOf((a) => 10 ** (4 * a - 2), 129),
      'log',
      SMOOTH,
    );
    const [low, middle, high] = [0.1, 1, 10].map(surface.heightFromValue);
    expect((high - middle) / (middle - low)).toBeCloseTo(1, 1);
    expect(surface.ticks.map((tick) => tick.label)).toEqual(['0.01', '0.1', '1', '10', '100']);
    expect(surface.contours.kind).toBe('decades');
  });

  it('digs no pit for a loss of zero', () => {
    const surface = surfaceFromField(
      fieldOf((a, b) => (a - 0.5) ** 2 + (b - 0.5) ** 2),
      'log',
      SMOOTH,
    );
    expect(surface.heights.every(Number.isFinite)).toBe(true);
    expect(surface.ticks[0]).toMatchObject({ value: 0, position: 0, label: '0' });
  });

  it('contours by equal steps of the loss where less than a decade is in view', () => {
    const surface = surfaceFromField(
      fieldOf((a) => 3 + a),
      'log',
      SMOOTH,
    );
    expect(surface.contours).toMatchObject({ kind: 'value', step: 0.02, index: 5 });
  });
});

describe('rank height', () => {
  it('is the share of the points below', () => {
    const surface = surfaceFromField(
      fieldOf((a, b) => 10 ** (3 * a) + b, 9),
      'rank',
      SMOOTH,
    );
    const order = [...surface.heights.keys()].sort((p, q) => surface.heights[p] - surface.heights[q]);
    order.forEach((k, place) => expect(surface.heights[k] / surface.top).toBeCloseTo(place / 80, 5));
  });

  it('gives ties one height and labels shares with quantiles', () => {
    const surface = surfaceFromField(
      fieldOf((a) => Math.floor(3.999 * a), 41),
      'rank',
      SMOOTH,
    );
    expect(new Set(surface.heights).size).toBe(4);
    expect(surface.ticks.map((tick) => tick.position)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(surface.ticks.at(-1)?.label).toBe('3');
  });
});

describe('linear contours', () => {
  it('run at whole multiples of a nice step of the loss', () => {
    const surface = surfaceFromField(
      fieldOf((a) => 0.37 + 6 * a),
      'linear',
      SMOOTH,
    );
    const { step, offset, index, valueStep } = surface.contours;
    expect(valueStep).toBe(0.2);
    expect(surface.heightFromValue(2) / step + offset).toBeCloseTo(10, 6);
    expect(((surface.heightFromValue(5) / step + offset) / index) % 1).toBeCloseTo(0, 6);
  });
});
