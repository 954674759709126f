import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schedules } from '../../../src/core/schedules';
import { ratesOf } from '../../../src/core/schedules/schedule';
import { defaultsOf, type SettingValues } from '../../../src/core/settings';
import { runs } from '../../cases';

type Id = keyof typeof schedules;

const rates = (id: Id, steps: number, settings: SettingValues = {}, rate = 1) =>
  ratesOf(schedules[id], { ...defaultsOf(schedules[id].settings), ...settings }, rate, steps);

function expectClose(actual: ArrayLike<number>, wanted: readonly number[], digits = 1e-14) {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((value, index) => expect(Math.abs(actual[index] - value)).toBeLessThanOrEqual(digits));
}

// Printed by torch.optim.lr_scheduler for a rate of 1, to eight digits.
describe('PyTorch gives the same', () => {
  test.each<[Id, SettingValues, readonly number[]]>([
    ['step', { period: 3 }, [1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01]],
    ['exponential', { gamma: 0.9 }, [1, 0.9, 0.81, 0.729]],
    [
      'cosine',
      {},
      [1, 0.97552826, 0.9045085, 0.79389263, 0.6545085, 0.5, 0.3454915, 0.20610737, 0.0954915, 0.02447174],
    ],
    ['warmRestarts', { period: 4, growth: 2 }, [1, 0.85355339, 0.5, 0.14644661, 1, 0.96193977]],
    ['linear', {}, [1 / 3, 0.46666667, 0.6, 0.73333333, 0.86666667, 1, 1, 1]],
    [
      'oneCycle',
      {},
      [0.04, 0.52, 1, 0.95048463, 0.81174565, 0.61126202, 0.38874198, 0.18825835, 0.04951937, 4e-6],
    ],
    ['polynomial', { power: 2 }, [1, 0.64, 0.36, 0.16, 0.04]],
    ['constant', {}, [1, 1, 1]],
  ])('%s', (id, settings, wanted) => {
    expectClose(rates(id, wanted.length, settings), wanted, 5e-9);
  });
});

// PyTorch goes from one step to the next: the same rules as loops.
const loops: Partial<Record<Id, (steps: number, values: Record<string, number>, rate: number) => number[]>> =
  {
    step: (steps, { period, gamma }, rate) =>
      loop(steps, rate, (now, epoch) => (epoch % period === 0 ? now * gamma : now)),
    exponential: (steps, { gamma }, rate) => loop(steps, rate, (now) => now * gamma),
    cosine: (steps, { lowestRate }, rate) =>
      loop(
        steps,
        rate,
        (now, epoch) =>
          ((1 + Math.cos((Math.PI * epoch) / steps)) / (1 + Math.cos((Math.PI * (epoch - 1)) / steps))) *
            (now - lowestRate) +
          lowestRate,
      ),
    linear: (steps, { startFactor, endFactor, length }, rate) =>
      loop(steps, rate * startFactor, (now, epoch) => {
        const each = endFactor - startFactor;
        return epoch > length ? now : now * (1 + each / (length * startFactor + (epoch - 1) * each));
      }),
    polynomial: (steps, { power }, rate) =>
      loop(steps, rate, (now, epoch) => now * ((1 - epoch / steps) / (1 - (epoch - 1) / steps)) ** power),
    warmRestarts(steps, { period, growth, lowestRate }, rate) {
      let [since, length] = [0, period];
      return Array.from({ length: steps }, (_, epoch) => {
        if (epoch > 0) since += 1;
        if (since >= length) [since, length] = [since - length, length * growth];
        return lowestRate + ((rate - lowestRate) * (1 + Math.cos((Math.PI * since) / length))) / 2;
      });
    },
    oneCycle(steps, { rise, startDivisor, endDivisor }, rate) {
      const first = rate / startDivisor;
      const phases = [
        [0, rise * steps - 1, first, rate],
        [rise * steps - 1, steps - 1, rate, first / endDivisor],
      ];
      return Array.from({ length: steps }, (_, epoch) => {
        const [from, to, start, end] = phases[epoch < phases[0][1] ? 0 : 1];
        return end + ((start - end) / 2) * (1 + Math.cos((Math.PI * (epoch - from)) / (to - from)));
      });
    },
  };

function loop(steps: number, first: number, next: (now: number, epoch: number) => number): number[] {
  const all = [first];
  for (let epoch = 1; epoch < steps; epoch++) all.push(next(all[epoch - 1], epoch));
  return all;
}

const valuesOf = (id: Id) =>
  fc.record(
    Object.fromEntries(
      Object.entries(schedules[id].settings).map(([name, setting]) => {
        if (setting.kind !== 'number') throw new Error(`a schedule has numbers only: ${name}`);
        const { min, max, integer } = setting;
        return [
          name,
          integer ? fc.integer({ min, max: Math.min(max, 60) }) : fc.double({ min, max, noNaN: true }),
        ];
      }),
    ),
  );

describe('goes from step to step as PyTorch does', () => {
  test.each(Object.keys(loops) as Id[])('%s', (id) => {
    const rate = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), valuesOf(id), rate, (steps, values, full) => {
        expectClose(rates(id, steps, values, full), loops[id]!(steps, values, full), 1e-11 * full);
      }),
      runs(200, 1),
    );
  });
});

describe.each(Object.keys(schedules) as Id[])('%s', (id) => {
  test('never exceeds the rate that is set, and is a number at every step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), valuesOf(id), (steps, values) => {
        for (const rate of rates(id, steps, values, 1)) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1 + 1e-15);
        }
      }),
      runs(200, 2),
    );
  });
});

test('a period that begins begins with the full rate, however often the rate was lowered before', () => {
  for (const growth of [2, 3, 5, 7, 10]) {
    const all = rates('warmRestarts', 10_000, { period: 1, growth, lowestRate: 0 });
    for (let begun = 0, length = 1; begun < 10_000; begun += length, length *= growth) {
      expect(all[begun]).toBeCloseTo(1, 14);
      if (begun > 1) expect(all[begun - 1]).toBeLessThan(0.9);
    }
  }
});
