import { describe, expect, test } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { problemOf } from '../../../src/core/experiment/subject';
import { random } from '../../../src/core/math/random';
import { lossSurface } from '../../../src/core/landscape/lossSurface';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { optimizers } from '../../../src/core/optimizers';
import { train } from '../../../src/core/training/train';
import { trainedPlane, trainExperiment } from '../../../src/core/landscape/trainedPlane';
import { trainingWords } from '../../../src/panels/models/TrainingLine';
import { walk } from '../../../src/core/walk/walk';
import { at, experimentOf } from '../experiments';
import { gradientAt, jacobianAt } from '../differences';

const small = (more: object = {}) => ({
  data: { id: 'moons' },
  subject: { model: { id: 'mlp', settings: { width: 6, activation: 'tanh' } } },
  training: { steps: 60, ...more },
});
const norm = (vector: ArrayLike<number>) => Math.hypot(...Array.from(vector));

describe('training', () => {
  test('is the published loop of Adam on the oracle', () => {
    const experiment = experimentOf(small());
    const run = trainExperiment(experiment);
    const { objective, problem } = lossSurface(experiment);
    let theta = problem.network!.network.init(random(1).fork('training').fork('first weights'));
    expect(run.path[0]).toEqual(theta);
    const [m, v] = [new Float64Array(theta.length), new Float64Array(theta.length)];
    for (let t = 1; t <= 60; t++) {
      const gradient = objective.gradient(theta);
      theta = theta.map((value, i) => {
        m[i] = 0.9 * m[i] + 0.1 * gradient[i];
        v[i] = 0.999 * v[i] + 0.001 * gradient[i] ** 2;
        return value - (0.01 * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8);
      });
    }
    expect(norm(run.path.at(-1)!.map((value, i) => value - theta[i]))).toBeLessThan(1e-9);
    expect(run.loss.at(-1)!).toBeCloseTo(objective.value(theta), 9);
    expect(run.loss.at(-1)!).toBeLessThan(run.loss[0]);
  });

  test('is the same to the last bit for the same seed, and another for another', () => {
    const [one, again] = [1, 1].map((seed) => trainExperiment(experimentOf(small({ seed }))));
    expect(again).toEqual(one);
    const other = trainExperiment(experimentOf(small({ seed: 2 })));
    expect(other.path.at(-1)).not.toEqual(one.path.at(-1));
  });

  test('saves points evenly, the first and the last among them, and tells every step', () => {
    const sent: number[] = [];
    const run = trainExperiment(experimentOf(small({ steps: 240 })), (step) => sent.push(step));
    expect(sent).toEqual(Array.from({ length: 240 }, (_, i) => i + 1));
    expect(run.steps).toEqual(Array.from({ length: 61 }, (_, i) => 4 * i));
    expect(run.evaluations).toEqual({ values: 0, gradients: 240, hessians: 0 });
  });

  test('that diverges ends at the last finite point', () => {
    const description = {
      ...small({ optimizer: { id: 'sgd', settings: { rate: 100 } }, steps: 400 }),
      losses: [{ id: 'mse' }],
      data: { id: 'line' },
      subject: { model: { id: 'mlp', settings: { activation: 'relu', depth: 4 } } },
    };
    const run = trainExperiment(experimentOf(description));
    expect(run.end).toBe('diverged');
    expect(run.path.at(-1)!.every(Number.isFinite)).toBe(true);
    expect(run.loss.every(Number.isFinite)).toBe(true);
    expect(run.steps.at(-1)).toBeLessThan(400);
  });

  test('has diverged where a walk has: farther out than 1e12, though all is a number', () => {
    const plan = {
      objective: {
        size: 1,
        value: ([x]: Float64Array) => 2 * x * x,
        gradient: ([x]: Float64Array) => Float64Array.of(4 * x),
        hessian: () => Float64Array.of(4),
        hessianTimes: (_: Float64Array, along: readonly Float64Array[]) =>
          along.map(([x]) => Float64Array.of(4 * x)),
      },
      optimizer: optimizers.sgd.start({}),
      start: Float64Array.of(1),
      rates: new Float64Array(40).fill(1),
      random: random(1),
    };
    // Every step takes x to -3x: 3^25 is below 1e12, 3^26 beyond.
    const trained = train(plan);
    expect(trained).toMatchObject({ end: 'diverged' });
    expect(trained.steps.at(-1)).toBe(25);
    expect(trained.path.at(-1)).toEqual(Float64Array.of(-(3 ** 25)));
    expect(walk(plan)).toMatchObject({ end: 'diverged', verdict: 'diverged' });
    expect(walk(plan).points.at(-1)).toBe(3 ** 26);
    expect(train({ ...plan, rates: plan.rates.subarray(0, 25) }).end).toBe('done');
  });

  test('of more than a worker does soon is cut short, and said', () => {
    const subject = { model: { id: 'mlp', settings: { width: 32, depth: 40 } } };
    const { experiment, notices } = parseExperiment({
      data: { id: 'moons' },
      subject,
      training: { steps: 5000 },
    });
    const { parameters } = problemOf(experiment.subject, experiment.data, experiment.seed);
    const most = Math.floor(2e9 / 200 / parameters.length);
    expect(experiment.training.steps).toBe(most);
    expect(notices).toEqual([
      {
        where: 'training.steps',
        message: `5000 training steps of ${parameters.length} parameters on 200 samples take too long: ${most} are taken.`,
        suggestion: String(most),
      },
    ]);
  });
});

describe.each(['random', 'pca', 'axes'])('the plane %s around a trained network', (id) => {
  const experiment = experimentOf({ ...small(), plane: { id, ...(id === 'axes' && { origin: 'trained' }) } });
  const run = trainExperiment(experiment);
  const laid = trainedPlane(experiment, run);
  const plane = planeObjective(experiment, 0, laid.affinePlane);
  const end = laid.trail.points.slice(-2);

  test('has the trained loss where training ended, and is the same when it trains by itself', () => {
    expect(plane.value(end)).toBeCloseTo(run.loss.at(-1)!, 12);
    expect(plane.thetaFromPlane(end)).toEqual(run.path.at(-1));
    const alone = planeObjective(experiment);
    expect(alone.value(at(0.3, -0.2))).toBe(plane.value(at(0.3, -0.2)));
  });

  test('has the slope and the curvature that differences measure, and kernel rows that are the oracle', () => {
    const point = at(0.21, -0.13);
    const value = (where: Float64Array) => plane.value(where);
    const slope = gradientAt(value, point);
    plane.gradient(point).forEach((part, i) => expect(part).toBeCloseTo(slope[i], 6));
    plane.compiled.gradient(point).forEach((part, i) => expect(part).toBeCloseTo(slope[i], 6));
    const curvatures = jacobianAt((where) => plane.gradient(where), point);
    plane.hessian(point).forEach((part, i) => expect(part).toBeCloseTo(curvatures[i], 5));
    const rows = plane.rows({ a: [-1, 1], b: [-1, 1] }, 'f64');
    const a = Float64Array.of(-1, -0.4, 0, 0.7, 1);
    rows(a, 0.35).forEach((loss, i) => {
      expect(Math.abs(loss - plane.value(at(a[i], 0.35)))).toBeLessThan(1e-11 * (1 + loss));
    });
  });

  test('lies at its distance below every saved point, whose loss is its own', () => {
    const { trail } = laid;
    const { objective } = lossSurface(experiment);
    run.path.forEach((theta, i) => {
      const foot = plane.thetaFromPlane(trail.points.subarray(2 * i, 2 * i + 2));
      const away = norm(theta.map((value, k) => value - foot[k]));
      expect(trail.distance![i]).toBeCloseTo(away, 10);
      // No point of the plane is nearer.
      for (const [da, db] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]]) {
        const beside = plane.thetaFromPlane(at(trail.points[2 * i] + da, trail.points[2 * i + 1] + db));
        expect(norm(theta.map((value, k) => value - beside[k]))).toBeGreaterThanOrEqual(away);
      } // prettier-ignore
      expect(trail.loss[i]).toBeCloseTo(objective.value(theta), 12);
    });
    expect(trail.distance!.at(-1)).toBeLessThan(1e-12);
  });
});

describe('how far a training goes from its plane', () => {
  const { experiment } = parseExperiment({
    data: { id: 'moons' },
    subject: { model: { id: 'mlp' } },
    training: { optimizer: { id: 'sgd', settings: { rate: 3 } }, steps: 300 },
    plane: { id: 'pca' },
  });
  const run = trainExperiment(experiment);
  const { farthest, trail, affinePlane } = trainedPlane(experiment, run);

  /** By the steps themselves, each taken anew, and the rest that two projections leave. */
  const distances = (): number[] => {
    const { problem, compiled } = lossSurface(experiment);
    const objective = compiled();
    let theta = problem.network!.network.init(random(1).fork('training').fork('first weights'));
    const [one, other] = affinePlane.along;
    const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
      Array.from(u).reduce((sum, part, i) => sum + part * v[i], 0);
    return Array.from({ length: 301 }, (_, step) => {
      if (step > 0) {
        const gradient = objective.gradient(theta);
        theta = theta.map((value, i) => value - 3 * gradient[i]);
      }
      const rest = theta.map((value, i) => value - affinePlane.origin[i]);
      const square =
        dot(rest, rest) - dot(rest, one) ** 2 / dot(one, one) - dot(rest, other) ** 2 / dot(other, other);
      return Math.sqrt(Math.max(square, 0));
    });
  };

  test('is measured over all steps, not the saved ones alone', () => {
    const all = distances();
    expect(farthest.over).toBe('all');
    expect(farthest.distance).toBeCloseTo(Math.max(...all), 9);
    expect(farthest.distance).toBeGreaterThan(2 * Math.max(...trail.distance!));
    expect(trainingWords({ affinePlane, trail, steps: run.steps, farthest })).toMatch(
      new RegExp(`The path goes as far as ${farthest.distance.toPrecision(3)} from the plane\\.$`),
    );
  });

  test('is said of the saved steps where all are too many to keep', () => {
    const { every, ...sparse } = run;
    expect(every!.length).toBe(301 * affinePlane.origin.length);
    expect(every!.subarray(5 * affinePlane.origin.length, 6 * affinePlane.origin.length)).toEqual(
      run.path[1],
    );
    const laid = trainedPlane(experiment, sparse);
    expect(laid.farthest).toEqual({ distance: Math.max(...trail.distance!), over: 'saved' });
    expect(trainingWords(laid)).toMatch(/from the plane, at the 61 steps that were saved\.$/);
  });
});
