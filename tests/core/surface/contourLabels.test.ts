import { describe, expect, test } from 'vitest';
import { contourLabels } from '../../../src/core/surface/contourLabels';
import { contourLevels } from '../../../src/core/surface/contourLevels';
import { contourLines } from '../../../src/core/surface/contourLines';
import { heightAt } from '../../../src/core/surface/world';
import { surfaceFromField } from '../../../src/core/surface/surface';
import { fieldOf } from './field';

const SMOOTH = { piecewiseConstant: false };
const bowl = fieldOf((a, b) => 40 * ((a - 0.5) ** 2 + (b - 0.5) ** 2), 129);
const modes = ['linear', 'log', 'rank'] as const;
const number = (text: string) => Number(text.replace('\u2212', '-'));

describe.each(modes)('of a bowl in %s heights', (mode) => {
  const surface = surfaceFromField(bowl, mode, SMOOTH);

  test('every level says the loss at its height', () => {
    const levels = contourLevels(surface);
    expect(levels.length).toBeGreaterThan(2);
    for (const { height, label } of levels)
      expect(Math.abs(number(label) / surface.valueFromHeight(height) - 1)).toBeLessThan(
        mode === 'rank' ? 6e-3 : 1e-6,
      );
  });

  test('a number stands on the line of its loss', () => {
    const labels = contourLabels(surface, 600);
    expect(labels.length).toBeGreaterThan(1);
    for (const { text, x, z } of labels) {
      const loss = 40 * ((x / 2) ** 2 + (z / 2) ** 2);
      expect(Math.abs(number(text) - loss)).toBeLessThan(0.03 * loss + 0.01);
    }
  });

  test('numbers keep apart from each other and from the rim', () => {
    const labels = contourLabels(surface, 600);
    for (const [k, one] of labels.entries()) {
      expect(Math.max(Math.abs(one.x), Math.abs(one.z))).toBeLessThan(1 - 20 / 300);
      for (const other of labels.slice(k + 1))
        expect(300 * Math.hypot(one.x - other.x, one.z - other.z)).toBeGreaterThan(63);
    }
  });
});

test('lines of a height lie on the surface at that height and hang together', () => {
  const surface = surfaceFromField(
    fieldOf((a, b) => Math.sin(9 * a) + Math.cos(8 * b), 97),
    'linear',
    SMOOTH,
  );
  const height = 0.45 * surface.top;
  const lines = contourLines(surface, height);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    for (const { x, z } of line)
      expect(heightAt(surface, 0.5 + 0.5 * x, 0.5 - 0.5 * z)).toBeCloseTo(height, 6);
    for (let k = 1; k < line.length; k++)
      expect(Math.hypot(line[k].x - line[k - 1].x, line[k].z - line[k - 1].z)).toBeLessThan(0.04);
    const [first, last] = [line[0], line.at(-1)!];
    const isLoop = Math.hypot(first.x - last.x, first.z - last.z) < 1e-9;
    const isOnRim = (point: { x: number; z: number }) =>
      Math.max(Math.abs(point.x), Math.abs(point.z)) > 1 - 1e-6;
    expect(isLoop || (isOnRim(first) && isOnRim(last))).toBe(true);
  }
});

test('terraces, which are drawn without lines, have none', () => {
  const steps = surfaceFromField(
    fieldOf((a) => Math.floor(4 * a), 65),
    'linear',
    { piecewiseConstant: true },
  );
  expect(contourLabels(steps, 600)).toEqual([]);
});

test('round numbers are written without zeros behind them', () => {
  const labels = contourLevels(surfaceFromField(bowl, 'linear', SMOOTH)).map(({ label }) => label);
  expect(labels.filter((label) => /\.\d*0$/.test(label))).toEqual([]);
});

test('a plain and a range of nothing have no numbers', () => {
  for (const loss of [1, NaN]) {
    const surface = surfaceFromField(fieldOf(() => loss), 'linear', SMOOTH); // prettier-ignore
    expect(contourLabels(surface, 600)).toEqual([]);
  }
});
