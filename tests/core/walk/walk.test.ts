import { describe, expect, test } from 'vitest';
import { random } from '../../../src/core/math/random';
import type { WalkObjective } from '../../../src/core/objective/objective';
import { optimizers } from '../../../src/core/optimizers';
import { walk } from '../../../src/core/walk/walk';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { experimentOf, terrainPlane } from '../experiments';
import { problems, started, typedRule, walked } from '../optimizers/walks';

const { sgd, momentum, adam } = optimizers;

/** A ground that remembers which samples were asked for. */
function recording(): { objective: WalkObjective; batches: (number[] | undefined)[] } {
  const batches: (number[] | undefined)[] = [];
  return {
    batches,
    objective: {
      size: 2,
      value: () => 1,
      gradient(_, batch) {
        batches.push(batch && [...batch]);
        return Float64Array.of(1, 1);
      },
      hessian: () => new Float64Array(4),
      hessianTimes: (_theta, directions) => directions.map(() => new Float64Array(2)),
    },
  };
}

describe('a walk', () => {
  test('of n steps has n + 1 points, of which the first is the start', () => {
    const trail = walked(problems.ravine.plane, started(sgd), [1, 2], { rate: 0.05, steps: 7 });
    expect([trail.points.length, trail.loss.length, trail.gradientNorm.length, trail.rate.length]).toEqual([
      16, 8, 8, 8,
    ]);
    expect([...trail.points.subarray(0, 4)]).toEqual([1, 2, 0.95, 1]);
    expect(trail.loss[0]).toBe(20.5);
    expect(trail.gradientNorm[0]).toBeCloseTo(Math.hypot(1, 20), 12);
    expect([...trail.rate]).toEqual([0, ...new Array<number>(7).fill(0.05)]);
    expect(trail.end).toBe('done');
  });

  test('of no steps stays at its start', () => {
    const trail = walked(problems.ravine.plane, started(sgd), [1, 2], { rate: 1, steps: 0 });
    expect([...trail.points]).toEqual([1, 2]);
    expect(trail).toMatchObject({ end: 'done', verdict: 'walking' });
  });

  test('counts what its steps ask for, not what is written down of its points', () => {
    const trail = walked(problems.ravine.plane, started(adam), [1, 2], { rate: 0.1, steps: 9 });
    expect(trail.evaluations).toEqual({ values: 0, gradients: 9, hessians: 0 });
  });

  test('keeps what the optimizer has seen, nothing before the first step', () => {
    const { seen, points } = walked(problems.ravine.plane, started(momentum), [1, 1], {
      rate: 0.1,
      steps: 2,
    });
    expect([...seen.buffer.subarray(0, 4)]).toEqual([0, 0, 1, 10]);
    expect(seen.buffer.length).toBe(points.length);
  });
});

describe('the end of a walk', () => {
  const ends = (objective: WalkObjective, rule: string, start: [number, number], rate = 1, steps = 100) => {
    const { end, verdict, points, loss } = walked(objective, typedRule(rule), start, { rate, steps });
    return { end, verdict, steps: loss.length - 1, last: [...points.subarray(-2)], loss: loss.at(-1)! };
  };
  const flat = terrainPlane('formula', { text: 'floor(x) + y*0' });
  const descent = 'theta = theta - rate*gradient';

  test('is diverged at the first point that is farther than 1e12, which is kept', () => {
    // ½ (x² + 10 y²) at the rate 1: y is multiplied by -9.
    const { end, verdict, steps, last } = ends(problems.ravine.plane, descent, [0, 1]);
    expect([end, verdict, steps]).toEqual(['diverged', 'diverged', 13]);
    expect(last).toEqual([0, -(9 ** 13)]);
    expect(9 ** 12).toBeLessThan(1e12);
  });

  test('is diverged where the loss, the slope or the position is no number', () => {
    expect(ends(terrainPlane('formula', { text: 'log(x)' }), 'theta = theta - 1', [2.5, 0])).toMatchObject({
      end: 'diverged',
      steps: 3,
      loss: NaN,
    });
    expect(ends(terrainPlane('formula', { text: 'sqrt(x)' }), 'theta = theta - 1', [2, 0])).toMatchObject({
      end: 'diverged',
      steps: 2,
      last: [0, -2],
    });
    expect(ends(problems.ravine.plane, 'theta = log(theta - 2)', [1, 1])).toMatchObject({
      end: 'diverged',
      steps: 1,
      last: [NaN, NaN],
    });
    expect(ends(terrainPlane('formula', { text: '1/x' }), descent, [0, 0])).toMatchObject({
      end: 'diverged',
      steps: 0,
    });
  });

  test('is no slope where there was none from the start', () => {
    expect(ends(flat, descent, [0.5, 3])).toMatchObject({
      end: 'done',
      verdict: 'no slope',
      steps: 100,
      last: [0.5, 3],
    });
  });

  test('is converged where the slope is gone, and walking where it is not', () => {
    expect(ends(problems.ravine.plane, descent, [1, 1], 0.1, 300).verdict).toBe('converged');
    expect(ends(problems.ravine.plane, descent, [1, 1], 0.1, 3).verdict).toBe('walking');
  });
});

describe('same seed, same trail', () => {
  const noisy = { data: { id: 'penguins' }, batch: { size: 60 }, steps: 20 };

  test('bit for bit, walker by walker', () => {
    const run = (seed: number) => {
      const experiment = experimentOf({ ...noisy, seed });
      return walkExperiment(experiment, 2, planeObjective(experiment));
    };
    expect(run(3)).toEqual(run(3));
    expect(run(3).points).not.toEqual(run(4).points);
  });

  test('and the same batches for all walkers and starts, every sample once an epoch', () => {
    const experiment = experimentOf({
      ...noisy,
      walkers: [
        {
          optimizer: { id: 'sgd' },
          starts: [
            [1, 1],
            [2, 2],
          ],
        },
        { optimizer: { id: 'adam' } },
      ],
    });
    const plane = planeObjective(experiment);
    const logs = experiment.walkers.flatMap(({ starts }, walker) =>
      starts.map((_, start) => {
        const { objective, batches } = recording();
        walkExperiment(experiment, walker, { ...plane, compiled: objective }, start);
        return batches.filter((batch) => batch !== undefined);
      }),
    );
    expect(logs.length).toBe(3);
    expect(logs[1]).toEqual(logs[0]);
    expect(logs[2]).toEqual(logs[0]);
    // 274 birds by 60: four batches of 60 and one of 34.
    expect(logs[0].slice(0, 5).map((batch) => batch.length)).toEqual([60, 60, 60, 60, 34]);
    for (const epoch of [logs[0].slice(0, 5), logs[0].slice(5, 10)]) {
      expect(epoch.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 274 }, (_, i) => i));
    }
    expect(logs[0].slice(0, 5)).not.toEqual(logs[0].slice(5, 10));
  });

  test('a batch takes part in the step, not in the loss that is written down', () => {
    const { objective, batches } = recording();
    const random1 = random(1);
    walk({
      objective,
      optimizer: started(sgd),
      start: [0, 0],
      rates: Float64Array.of(1, 1),
      random: random1,
      batch: (step) => Int32Array.of(step),
    });
    expect(batches).toEqual([undefined, [1], undefined, [2], undefined]);
  });
});

describe('readouts', () => {
  test('the accuracy is the share of right answers, by a loop over the birds', () => {
    const experiment = experimentOf({ steps: 12 });
    const plane = planeObjective(experiment);
    const trail = walkExperiment(experiment, 0, plane);
    const { samples } = plane.surfaceAt([0, 0]).problem.network!;
    trail.accuracy!.forEach((accuracy, step) => {
      const [w1, w2] = trail.points.slice(2 * step);
      const right = samples.target.filter(
        (t, i) => (w1 * samples.features[0][i] + w2 * samples.features[1][i] > 0 ? 1 : 0) === t,
      );
      expect(accuracy).toBe(right.length / samples.count);
    });
  });

  test('of several classes the largest logit answers', () => {
    const experiment = experimentOf({
      data: { id: 'penguins', settings: { target: 'species3' } },
      plane: { origin: 'zero' },
    });
    const plane = planeObjective(experiment);
    const trail = walkExperiment({ ...experiment, steps: 1 }, 0, plane);
    const accuracy = trail.accuracy![0];
    const { samples } = plane.surfaceAt([0, 0]).problem.network!;
    const logits = plane.thetaFromPlane(trail.points);
    const right = Array.from(samples.target).filter((t, i) => {
      const scores = [0, 1, 2].map(
        (k) =>
          logits[2 * k] * samples.features[0][i] + logits[2 * k + 1] * samples.features[1][i] + logits[6 + k],
      );
      return scores.indexOf(Math.max(...scores)) === t;
    });
    expect(accuracy).toBe(right.length / samples.count);
  });

  test('a regression and a terrain have none', () => {
    for (const value of [{ data: { id: 'line' } }, { subject: { terrain: { id: 'saddle' } } }]) {
      const experiment = experimentOf({ ...value, steps: 1 });
      expect(walkExperiment(experiment, 0, planeObjective(experiment)).accuracy).toBeUndefined();
    }
  });
});
