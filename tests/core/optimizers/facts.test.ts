import { describe, expect, test } from 'vitest';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { random } from '../../../src/core/math/random';
import { dot, norm } from '../../../src/core/math/vector';
import { losses } from '../../../src/core/losses';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import type { WalkObjective } from '../../../src/core/objective/objective';
import { optimizers } from '../../../src/core/optimizers';
import { train } from '../../../src/core/training/train';
import { at, planeOf, terrainPlane } from '../experiments';
import { reduced } from '../losses/samples';
import { act, dense, networkOf, samplesFrom } from '../objective/networks';
import { started, walked } from './walks';

const { sgd, momentum, adam, newton, saddleFreeNewton, nelderMead, annealing, evolution } = optimizers;

describe('terraces (scene 1)', () => {
  const plane = planeOf({ losses: [{ id: 'counting' }] });

  test.each(Object.entries(optimizers))(
    '%s moves only if it needs no slope, or chance moves it',
    (id, entry) => {
      const rate = entry.rateKind === 'none' ? NaN : 1;
      const size = { nelderMead: { size: 4 }, evolution: { spread: 2 } }[id] ?? {};
      const { points, loss } = walked(plane, started(entry, size), [8, -8], { rate, steps: 200 });
      const hasMoved = points.at(-1) !== -8 || points.at(-2) !== 8;
      expect(hasMoved).toBe(['nelderMead', 'annealing', 'evolution', 'langevin', 'adamw'].includes(id));
      if ([nelderMead, evolution].includes(entry)) expect(loss.at(-1)!).toBeLessThan(0.05);
      if (entry === annealing) expect(loss.at(-1)!).toBeLessThan(loss[0]);
    },
  );
});

describe('the ravine of flippers and mass (scene 7)', () => {
  /** The first step at which the gap to the least loss is a millionth of what it was at 0, at the best rate there is. */
  const stepsOf = (scaling: string, isRolling: boolean, most: number) => {
    const plane = planeOf({ data: { id: 'penguins', settings: { target: 'mass', scaling } } });
    const [aa, ab, , bb] = plane.hessian(at(0, 0));
    const [high, low] = symmetricEigen2(aa, ab, bb).values;
    const root = Math.sqrt(high / low);
    const share = ((root - 1) / (root + 1)) ** 2;
    const rate = isRolling ? (2 / (Math.sqrt(high) + Math.sqrt(low))) ** 2 : 2 / (high + low);
    const optimizer = isRolling ? started(momentum, { momentum: share }) : started(sgd);
    const { loss } = walked(plane, optimizer, [0, 0], { rate, steps: most });
    const least = 154546.18604782087;
    return loss.findIndex((value) => (value - least) / (loss[0] - least) <= 1e-6);
  };

  test.each([
    ['centred', 681, 71],
    ['standardised', 1, 1],
  ])('%s it takes plain descent %d steps and the heavy ball %d', (scaling, plain, rolling) => {
    expect([stepsOf(scaling, false, 800), stepsOf(scaling, true, 800)]).toEqual([plain, rolling]);
  });

  test('raw it takes the heavy ball 25,637 steps', () => {
    expect(stepsOf('raw', true, 26_000)).toBe(25_637);
  });
});

describe('saddle school (scene 10)', () => {
  const plane = terrainPlane('bentSaddle');

  test('Newton goes to the saddle, saddle-free Newton leaves it for a bottom', () => {
    const end = (entry: typeof newton) =>
      walked(plane, started(entry, { damping: 0 }), [1, 1e-3], { rate: NaN, steps: 60 }).points.slice(-2);
    expect(Math.hypot(...end(newton))).toBeLessThan(1e-12);
    const [x, y] = end(saddleFreeNewton);
    expect(Math.abs(x)).toBeLessThan(1e-12);
    expect(y).toBeCloseTo(Math.SQRT1_2, 12);
  });
});

describe('sharp or flat, by the rate (scene 11)', () => {
  const plane = terrainPlane('formula', { text: '(1 - x*y)^2' });
  const sharpnessAt = (x: number, y: number) => 2 * (x * x + y * y);

  test.each([
    [0.01, [3.99652, 0.25022]],
    [0.1, [0.750027, 1.333286]],
  ])('at the rate %d descent from (4, .3) ends at %o', (rate, end) => {
    const { points } = walked(plane, started(sgd), [4, 0.3], { rate, steps: 4000 });
    expect(points.at(-2)).toBeCloseTo(end[0], 4);
    expect(points.at(-1)).toBeCloseTo(end[1], 4);
  });

  test('at the rate .2 it diverges', () => {
    expect(walked(plane, started(sgd), [4, 0.3], { rate: 0.2, steps: 400 }).end).toBe('diverged');
  });

  test('wherever it starts and settles, the curvature is at most 2/rate', () => {
    const stream = random(11);
    for (const rate of [0.05, 0.1, 0.2]) {
      const ends = Array.from({ length: 40 }, () => {
        const start = [8 * stream.uniform() - 4, 8 * stream.uniform() - 4];
        const { points, verdict } = walked(plane, started(sgd), start, { rate, steps: 4000 });
        return verdict === 'converged' ? sharpnessAt(points.at(-2)!, points.at(-1)!) : undefined;
      }).filter((sharpness) => sharpness !== undefined);
      expect(ends.length).toBeGreaterThan(10);
      expect(Math.max(...ends)).toBeLessThanOrEqual((2 / rate) * (1 + 1e-9));
    }
  });
});

/** The largest curvature, by power iteration. */
function sharpnessOf(objective: WalkObjective, theta: Float64Array): number {
  let direction: Float64Array = theta.map((_, i) => Math.sin(i + 1));
  let curvature = 0;
  for (let k = 0; k < 60; k++) {
    const length = norm(direction);
    const unit = direction.map((part) => part / length);
    direction = objective.hessianTimes(theta, [unit])[0];
    curvature = dot(unit, direction);
  }
  return curvature;
}

describe('the edge of stability (scene 12)', () => {
  const x = Array.from({ length: 20 }, (_, i) => -1 + (2 * i) / 19);
  const objective = modelObjective(
    networkOf([dense(1, 20), act('tanh'), dense(20, 20), act('tanh'), dense(20, 1)], 1, 1),
    samplesFrom([x], x.map((value) => 8 * value ** 4 - 8 * value ** 2 + 1)), // prettier-ignore
    reduced(losses.mse),
  );
  const trained = (rate: number, steps: number) => {
    const stream = random(1);
    const start = [[1, 20], [20, 20], [20, 1]].flatMap(([inputs, outputs]) =>
      Array.from({ length: inputs * outputs + outputs }, () => (2 * stream.uniform() - 1) / Math.sqrt(inputs)),
    ); // prettier-ignore
    return train({
      objective,
      optimizer: started(sgd),
      start: Float64Array.from(start),
      rates: new Float64Array(steps).fill(rate),
      random: random(1),
    });
  };

  test('late in training the curvature is 2/rate, the loss rises often and falls in the long run', () => {
    const rate = 0.2;
    const { path, loss, every } = trained(rate, 2000);
    for (const theta of path.slice(-12, -1).filter((_, k) => k % 3 === 0))
      expect(Math.abs((sharpnessOf(objective, theta) * rate) / 2 - 1)).toBeLessThan(0.1);
    expect(loss.at(-1)!).toBeLessThan(0.01 * loss[0]);
    const late = Array.from({ length: 401 }, (_, k) => 1600 + k);
    const heights = late.map((step) => objective.value(every!.slice(481 * step, 481 * (step + 1))));
    expect(heights.filter((height, k) => k > 0 && height > heights[k - 1]).length).toBeGreaterThan(50);
  });

  test('at a small rate it only grows towards it', () => {
    const { path, loss } = trained(0.02, 400);
    expect(loss.every((height, k) => k === 0 || height < loss[k - 1])).toBe(true);
    expect(sharpnessOf(objective, path.at(-1)!)).toBeGreaterThan(sharpnessOf(objective, path[0]));
    expect((sharpnessOf(objective, path.at(-1)!) * 0.02) / 2).toBeLessThan(0.5);
  });
});

describe('the fractal coast (scene 17)', () => {
  /** x^2 with ripples; whether a start is within 1000 after so many steps. */
  const stays = (ripple: number, rate: number, start: number, steps = 500) => {
    const ground = terrainPlane('formula', { text: `x^2 + ${ripple}*cos(20*pi*x) + 0*y` });
    const { points } = walked(ground, started(sgd), [start, 0], { rate, steps });
    return points.every((part) => Math.abs(part) < 1000);
  };
  const starts = Array.from({ length: 120 }, (_, k) => (k + 1) / 121);
  const turnsOf = (coast: readonly boolean[]) =>
    coast.filter((one, k) => k > 0 && one !== coast[k - 1]).length;

  test('without ripples the coast is a straight line at the rate 1, whatever the start', () => {
    for (const start of [0.13, 0.5, 0.97]) {
      expect([0.8, 0.95, 0.999].every((rate) => stays(0, rate, start, 20_000))).toBe(true);
      expect([1.001, 1.05, 1.2].some((rate) => stays(0, rate, start, 20_000))).toBe(false);
    }
  });

  test('with ripples those who stay and those who are lost lie side by side, at one rate', () => {
    const coast = starts.map((start) => stays(0.05, 1.0055, start));
    expect(turnsOf(starts.map((start) => stays(0, 1.0055, start)))).toBe(0);
    expect(turnsOf(coast)).toBeGreaterThan(15);
  });
});

test('a mean of slopes hides a ravine from Adam, not from descent', () => {
  const slow = walked(terrainPlane('ravine'), started(sgd), [1, 1], { rate: 0.1, steps: 20 }).points;
  const even = walked(terrainPlane('ravine'), started(adam), [1, 1], { rate: 0.1, steps: 20 }).points;
  expect(slow.at(-1)).toBe(0);
  expect(slow.at(-2)).toBeCloseTo(0.9 ** 20, 12);
  expect(Math.abs(even.at(-1)! - even.at(-2)!)).toBeLessThan(1e-6);
});
