import { describe, expect, test } from 'vitest';
import { mean, standardDeviation } from '../../../src/core/math/linear';
import { random } from '../../../src/core/math/random';

const many = 100_000;
const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('random', () => {
  test('starts with the same numbers everywhere', () => {
    const stream = random(1);
    expect(draw(4, stream.uniform)).toMatchInlineSnapshot(`
      [
        0.39199703160453914,
        0.5474067111002187,
        0.826270951586353,
        0.6291072842811405,
      ]
    `);
    expect(draw(4, stream.normal)).toMatchInlineSnapshot(`
      [
        -0.06774083860254931,
        -0.019615880320202693,
        -1.1529520852144972,
        -0.8295920004134795,
      ]
    `);
    expect(draw(8, () => stream.integer(10))).toMatchInlineSnapshot(`
      [
        2,
        1,
        0,
        5,
        6,
        9,
        2,
        9,
      ]
    `);
    expect(random(1).shuffle([0, 1, 2, 3, 4, 5, 6, 7])).toMatchInlineSnapshot(`
      [
        5,
        2,
        1,
        0,
        6,
        4,
        7,
        3,
      ]
    `);
    expect(draw(2, random(1).fork('walker').uniform)).toMatchInlineSnapshot(`
      [
        0.487517210303148,
        0.43827029053839806,
      ]
    `);
  });

  test('is uniform on [0, 1)', () => {
    const values = draw(many, random(7).uniform);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
    // Five standard errors of the mean, and of the standard deviation of a uniform number.
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / many));
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(1 / 12), 2);
    const bins = new Array<number>(100).fill(0);
    for (const value of values) bins[Math.floor(100 * value)]++;
    const chiSquare = bins.reduce((sum, count) => sum + (count - many / 100) ** 2 / (many / 100), 0);
    expect(chiSquare).toBeGreaterThan(50);
    expect(chiSquare).toBeLessThan(160);
    const lagged = mean(values.slice(1).map((value, i) => (value - 0.5) * (values[i] - 0.5)));
    expect(Math.abs(lagged)).toBeLessThan(5 / 12 / Math.sqrt(many));
  });

  test('has 53 bits', () => {
    const values = draw(1000, random(3).uniform);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.some((value) => !Number.isInteger(value * 2 ** 52))).toBe(true);
  });

  test('has normal moments', () => {
    const values = draw(many, random(11).normal);
    const power = (n: number) => mean(values.map((value) => value ** n));
    expect(Math.abs(power(1))).toBeLessThan(5 / Math.sqrt(many));
    expect(Math.abs(power(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / many));
    expect(Math.abs(power(3))).toBeLessThan(5 * Math.sqrt(15 / many));
    expect(Math.abs(power(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / many));
  });

  test('draws every integer and shuffles every order', () => {
    const stream = random(5);
    expect(new Set(draw(1000, () => stream.integer(7)))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    const orders = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = stream.shuffle([1, 2, 3]).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('forks differ from each other and from their stem, and do not depend on what was drawn', () => {
    const first = random(42);
    const second = random(42);
    draw(10, second.uniform);
    expect(draw(5, first.fork('batches').uniform)).toEqual(draw(5, second.fork('batches').uniform));
    const streams = [
      first,
      first.fork('a'),
      first.fork('b'),
      first.fork('ab'),
      first.fork('ba'),
      first.fork('a').fork('b'),
    ];
    const seeds = [0, -1, 2, 0.5, 1e9].map(random);
    const starts = [...streams, ...seeds].map((stream) => stream.uniform());
    expect(new Set(starts).size).toBe(starts.length);
  });
});
