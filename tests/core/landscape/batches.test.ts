import { describe, expect, test } from 'vitest';
import { changeOwnBatch, chooseData } from '../../../src/core/experiment/edit/edit';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { batchesOf } from '../../../src/core/landscape/batches';
import { lossSurface } from '../../../src/core/landscape/lossSurface';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { trainExperiment } from '../../../src/core/landscape/trainedPlane';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { losses } from '../../../src/core/losses';
import type { WalkObjective } from '../../../src/core/objective/objective';
import { optimizers } from '../../../src/core/optimizers';
import { defaultsOf } from '../../../src/core/settings';
import { random } from '../../../src/core/math/random';
import { train } from '../../../src/core/training/train';
import { expectClose } from '../differences';
import { at, chosenOf, experimentOf, planeOf } from '../experiments';

const taken = (size: number, steps: number, seed = 1) => {
  const batch = batchesOf(seed, 10, size)!;
  return Array.from({ length: steps }, (_, k) => [...batch(k + 1)]);
};

describe('batches', () => {
  test('hold every sample once an epoch, in another order each time', () => {
    const steps = taken(4, 6);
    expect(steps.map((batch) => batch.length)).toEqual([4, 4, 2, 4, 4, 2]);
    const [first, second] = [steps.slice(0, 3).flat(), steps.slice(3).flat()];
    for (const epoch of [first, second])
      expect(epoch.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(second).not.toEqual(first);
  });

  test('of every size take the samples in the same order, that of the seed', () => {
    expect(taken(1, 20).flat()).toEqual(taken(4, 6).flat());
    expect(taken(3, 8).flat()).toEqual(taken(5, 4).flat());
    expect(taken(4, 3, 2)).not.toEqual(taken(4, 3, 1));
  });

  test('are none where a step reads all', () => {
    expect([batchesOf(1, 10, 'all'), batchesOf(1, 10, 10), batchesOf(1, 10, 11)]).toEqual([undefined, undefined, undefined]); // prettier-ignore
  });

  test('can be asked for again', () => {
    const batch = batchesOf(1, 10, 4)!;
    const [late, early] = [[...batch(9)], [...batch(1)]];
    expect([...batch(9)]).toEqual(late);
    expect([...batch(1)]).toEqual(early);
  });
});

const oneLogit = Object.entries(losses).filter(([, { reads, typed }]) => reads === 'logit' && !typed);

describe('a batch by generated code, whose samples stand in a memory of their own', () => {
  const batch = Int32Array.of(270, 3, 99, 4, 150, 8, 201);

  test.each(oneLogit)('has the loss and the slope of the oracle: %s', (id) => {
    const plane = planeOf({ losses: [{ id }] });
    const point = at(0.7, -0.4);
    expectClose([plane.compiled.value(point, batch)], [plane.value(point, batch)], 1e-11);
    expectClose(plane.compiled.gradient(point, batch), plane.gradient(point, batch), 1e-11);
    // And all samples as before, in turn.
    expectClose([plane.compiled.value(point)], [plane.value(point)], 1e-11);
    expectClose([plane.compiled.value(at(1, 1), batch)], [plane.value(at(1, 1), batch)], 1e-11);
  });

  test('averages to the whole where batches are equal', () => {
    const plane = planeOf({});
    const batches = batchesOf(1, 274, 137)!;
    const point = at(1, -2);
    const mean = (plane.compiled.value(point, batches(1)) + plane.compiled.value(point, batches(2))) / 2;
    expect(mean).toBeCloseTo(plane.value(point), 12);
  });

  test('has the Hessian of its samples', () => {
    const plane = planeOf({});
    const point = at(0.7, -0.4);
    const h = 1e-5;
    const slopes = [at(0.7 + h, -0.4), at(0.7 - h, -0.4)].map((there) => plane.gradient(there, batch));
    const [aa, ab] = plane.compiled.hessian(point, batch);
    expect(aa).toBeCloseTo((slopes[0][0] - slopes[1][0]) / (2 * h), 6);
    expect(ab).toBeCloseTo((slopes[0][1] - slopes[1][1]) / (2 * h), 6);
    const [times] = plane.compiled.hessianTimes(point, [at(1, 0)], batch);
    expectClose(times, [aa, ab], 1e-12);
  });
});

/** An objective that notes how many samples each of its slopes read. */
function noting(objective: WalkObjective): { objective: WalkObjective; read: (number | 'all')[] } {
  const read: (number | 'all')[] = [];
  return {
    read,
    objective: {
      ...objective,
      gradient(theta, batch) {
        read.push(batch?.length ?? 'all');
        return objective.gradient(theta, batch);
      },
    },
  };
}

describe('a walker with batches of its own', () => {
  const description = {
    batch: { size: 50 },
    walkers: [
      { optimizer: { id: 'sgd' } },
      { optimizer: { id: 'sgd' }, batch: { size: 7 } },
      { optimizer: { id: 'sgd' }, batch: { size: 'all' } },
    ],
    steps: 30,
  };

  test('reads so many, the others as many as the experiment says', () => {
    const experiment = experimentOf(description);
    const plane = planeObjective(experiment);
    const sizes = experiment.walkers.map((_, walker) => {
      const { objective, read } = noting(plane.compiled);
      walkExperiment(experiment, walker, { ...plane, compiled: objective });
      return new Set(read);
    });
    const wanted = [[50, 24, 'all'], [7, 'all'], ['all']].map((some) => new Set(some)); // prettier-ignore
    expect(sizes).toEqual(wanted);
    const paths = experiment.walkers.map((_, walker) => walkExperiment(experiment, walker, plane).points);
    const alone = experimentOf({ walkers: [{ optimizer: { id: 'sgd' } }], steps: 30 });
    expect(paths[2]).toEqual(walkExperiment(alone, 0, plane).points);
    expect(paths[0]).not.toEqual(paths[1]);
  });

  test('has them in its link; other data with fewer samples let them go, and nothing else', () => {
    const experiment = experimentOf(description);
    const { experiment: opened, notices } = experimentFromLink(linkFromChosen(chosenOf(experiment)));
    expect([opened, notices]).toEqual([experiment, []]);
    const line = chooseData(chosenOf(experiment), 'line').experiment;
    expect(line.batch).toEqual({ size: 'all' });
    expect(line.walkers.map(({ optimizer, batch }) => [optimizer.id, batch])).toEqual([
      ['sgd', undefined],
      ['sgd', undefined],
      ['sgd', undefined],
    ]);
  });

  test('is given them, and takes those of all again', () => {
    const chosen = chosenOf(experimentOf(description));
    const changed = changeOwnBatch(chosen, 0, 3);
    expect(changed.experiment.walkers[0].batch).toEqual({ size: 3 });
    expect(changeOwnBatch(changed.chosen, 0).experiment).toEqual(experimentOf(description));
  });

  test('of more than there are reads all, and it is said', () => {
    const { experiment, notices } = parseExperiment({
      walkers: [{ optimizer: { id: 'sgd' }, batch: { size: 900 } }],
    });
    expect(experiment.walkers[0].batch).toEqual({ size: 'all' });
    expect(notices).toEqual([
      { where: 'walkers.0.batch.size', message: 'batch size 900 is outside 1 to 274: 274 is used.' },
    ]);
  });
});

describe('a training with batches', () => {
  const description = {
    data: { id: 'moons' },
    subject: { model: { id: 'mlp', settings: { width: 4 } } },
    plane: { id: 'random' },
    training: { steps: 122, batch: { size: 20 } },
  };

  test('takes those of the seed, by the published loop of Adam', () => {
    const experiment = experimentOf(description);
    const run = trainExperiment(experiment);
    const { objective, problem } = lossSurface(experiment);
    const batches = batchesOf(1, 200, 20)!;
    let theta = problem.network!.network.init(random(1).fork('training').fork('first weights'));
    const [m, v] = [new Float64Array(theta.length), new Float64Array(theta.length)];
    for (let t = 1; t <= 122; t++) {
      const gradient = objective.gradient(theta, batches(t));
      theta = theta.map((value, i) => {
        m[i] = 0.9 * m[i] + 0.1 * gradient[i];
        v[i] = 0.999 * v[i] + 0.001 * gradient[i] ** 2;
        return value - (0.01 * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8);
      });
    }
    expectClose(run.path.at(-1)!, theta, 1e-9);
    expect(run.loss.at(-1)!).toBeCloseTo(objective.value(theta), 9);
  });

  test('reads all samples at the saved points alone', () => {
    const experiment = experimentOf(description);
    const { compiled, problem } = lossSurface(experiment);
    const { objective, read } = noting(compiled());
    const adam = optimizers.adam.start(defaultsOf(optimizers.adam.settings));
    const start = problem.network!.network.init(random(1));
    const rates = new Float64Array(600).fill(0.01);
    const batch = batchesOf(1, 200, 20)!;
    const run = train({ objective, optimizer: adam, start, rates, random: random(1), batch });
    expect(read.filter((samples) => samples === 'all').length).toBe(61);
    expect(read.filter((samples) => samples === 20).length).toBe(600);
    expect(run.evaluations).toEqual({ values: 0, gradients: 600, hessians: 0 });
    expect(run.loss.at(-1)!).toBeLessThan(run.loss[0]);
  });

  test('may take more steps than one that reads all', () => {
    const deep = { model: { id: 'mlp', settings: { width: 32, depth: 40 } } };
    const steps = (batch: object) =>
      parseExperiment({ ...description, subject: deep, training: { steps: 10_000, ...batch } }).experiment.training.steps; // prettier-ignore
    expect(steps({ batch: { size: 20 } }) / steps({})).toBeCloseTo(10, 0);
  });
});
