import { describe, expect, test } from 'vitest';
import { optimizers } from '../../../src/core/optimizers';
import { expectClose } from '../differences';
import { terrainPlane } from '../experiments';
import { published } from './published';
import { problems, looped, started, typedRule, walked } from './walks';

/** Rules that the language must be able to say. */
const typed = {
  nadam: `setting beta1 = 0.9; setting beta2 = 0.999; setting epsilon = 1e-8; setting decay = 0.004
start product = 1
mu = beta1*(1 - 0.5*0.96^(step*decay))
following = beta1*(1 - 0.5*0.96^((step + 1)*decay))
product = product*mu
m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
theta = theta - rate*((1 - mu)*gradient/(1 - product) + following*m/(1 - product*following))/(sqrt(v/(1 - beta2^step)) + epsilon)`,
  amsgrad: `setting beta1 = 0.9; setting beta2 = 0.999; setting epsilon = 1e-8
m = beta1*m + (1 - beta1)*gradient
v = beta2*v + (1 - beta2)*gradient^2
most = max(most, v)
theta = theta - rate*(m/(1 - beta1^step))/(sqrt(most/(1 - beta2^step)) + epsilon)`,
  rprop: `size = step == 1 ? rate : size
agreement = sign(gradient*before)
size = clamp(size*(agreement > 0 ? 1.2 : agreement < 0 ? 0.5 : 1), 1e-6, 50)
before = agreement < 0 ? 0 : gradient
theta = theta - sign(before)*size`,
  adan: `setting b1 = 0.98; setting b2 = 0.92; setting b3 = 0.99; setting epsilon = 1e-8
d = step == 1 ? 0 : gradient - before
m = b1*m + (1 - b1)*gradient
v = b2*v + (1 - b2)*d
n = b3*n + (1 - b3)*(gradient + b2*d)^2
theta = theta - rate*(m/(1 - b1^step) + b2*v/(1 - b2^step))/(sqrt(n/(1 - b3^step)) + epsilon)
before = gradient`,
};

const { sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, amsgrad, adamw, adamax } = optimizers;
const { nadam, radam, adabelief, adan, lion, signSgd, rprop } = optimizers;

describe.each(Object.entries(problems))('100 steps on %s', (name, problem) => {
  const slow = name === 'rosenbrock' ? 5e-4 : 0.02;

  test.each([
    ['sgd', slow, started(sgd), () => published.sgd(slow)],
    ['momentum', slow / 2, started(momentum), () => published.sgd(slow / 2, 0.9)],
    [
      'momentum with dampening',
      slow,
      started(momentum, { momentum: 0.8, dampening: 0.3 }),
      () => published.sgd(slow, 0.8, 0.3),
    ],
    ['momentum 0', slow, started(momentum, { momentum: 0 }), () => published.sgd(slow)],
    [
      'momentum 0 with dampening, which then counts for nothing',
      slow,
      started(momentum, { momentum: 0, dampening: 0.9 }),
      () => published.sgd(slow, 0, 0.9),
    ],
    [
      'dampening 1, which keeps the first slope alone',
      slow / 2,
      started(momentum, { momentum: 0.7, dampening: 1 }),
      () => published.sgd(slow / 2, 0.7, 1),
    ],
    ['nesterov', slow / 2, started(nesterov), () => published.sgd(slow / 2, 0.9, 0, true)],
    [
      'decay',
      slow / 2,
      started(momentum, { weightDecay: 0.3 }),
      () => published.decayed(0.3, published.sgd(slow / 2, 0.9)),
    ],
    [
      'a clipped norm',
      slow,
      started(sgd, { clipNorm: 2 }),
      () => published.clippedNorm(2, published.sgd(slow)),
    ],
    [
      'clipped slopes',
      slow,
      started(sgd, { clipValue: 1.5 }),
      () => published.clippedValue(1.5, published.sgd(slow)),
    ],
    [
      'both clipped, then decay, before Adam',
      0.05,
      started(adam, { clipValue: 3, clipNorm: 2, weightDecay: 0.1 }),
      () => published.clippedValue(3, published.clippedNorm(2, published.decayed(0.1, published.adam(0.05)))),
    ],
    ['adagrad', 0.1, started(adagrad), () => published.adagrad(0.1)],
    ['rmsprop', 0.01, started(rmsprop), () => published.rmsprop(0.01)],
    [
      'rmsprop with momentum, centred',
      0.003,
      started(rmsprop, { momentum: 0.8, centered: true, alpha: 0.9, epsilon: 1e-3 }),
      () => published.rmsprop(0.003, { momentum: 0.8, centered: true, alpha: 0.9, epsilon: 1e-3 }),
    ],
    ['adadelta', 1, started(adadelta), () => published.adadelta(1)],
    ['adam', 0.05, started(adam), () => published.adam(0.05)],
    [
      'adam otherwise',
      0.01,
      started(adam, { beta1: 0.5, beta2: 0.9, epsilon: 1e-3 }),
      () => published.adam(0.01, [0.5, 0.9], 1e-3),
    ],
    [
      'adam without memory',
      0.01,
      started(adam, { beta1: 0, beta2: 0, epsilon: 1e-3 }),
      () => published.adam(0.01, [0, 0], 1e-3),
    ],
    ['amsgrad', 0.05, started(amsgrad), () => published.adam(0.05, [0.9, 0.999], 1e-8, true)],
    ['adamw', 0.05, started(adamw, { weightDecay: 0.2 }), () => published.adamw(0.05, 0.2)],
    [
      'adam with decoupled decay',
      0.05,
      started(adam, { weightDecay: 0.2, decoupled: true }),
      () => published.adamw(0.05, 0.2),
    ],
    ['adamax', 0.05, started(adamax), () => published.adamax(0.05)],
    ['nadam', 0.05, started(nadam), () => published.nadam(0.05)],
    ['radam', slow, started(radam), () => published.radam(slow)],
    ['adabelief', 0.02, started(adabelief), () => published.adabelief(0.02)],
    ['adan', 0.02, started(adan), () => published.adan(0.02)],
    [
      'adan with decay',
      0.02,
      started(adan, { weightDecay: 0.1 }),
      () => published.adan(0.02, [0.98, 0.92, 0.99], 1e-8, 0.1),
    ],
    ['lion', 0.013, started(lion, { weightDecay: 0.1 }), () => published.lion(0.013, [0.9, 0.99], 0.1)],
    ['signSgd', 0.013, started(signSgd), () => published.signSgd(0.013)],
    ['rprop', 0.01, started(rprop), () => published.rprop(0.01)],
    [
      'rprop otherwise',
      0.01,
      started(rprop, { etaMinus: 0.3, etaPlus: 1.5 }),
      () => published.rprop(0.01, [0.3, 1.5]),
    ],
    ['typed NAdam', 0.05, typedRule(typed.nadam), () => published.nadam(0.05)],
    ['typed AMSGrad', 0.05, typedRule(typed.amsgrad), () => published.adam(0.05, [0.9, 0.999], 1e-8, true)],
    ['typed Rprop', 0.01, typedRule(typed.rprop), () => published.rprop(0.01)],
    ['typed Adan', 0.02, typedRule(typed.adan), () => published.adan(0.02)],
  ] as const)('%s goes where the published loop goes', (_, rate, optimizer, loop) => {
    const trail = walked(problem.plane, optimizer, problem.start, { rate, steps: 100 });
    expect(trail.end).toBe('done');
    expectClose(trail.points, looped(problem, 100, loop()), 1e-9);
  });
});

describe('numbers of PyTorch 2.13', () => {
  /** x after so many steps from (1, 1) on the ravine of curvatures 1 and 10. */
  const after = (steps: number, rate: number, optimizer: ReturnType<typeof started>) =>
    walked(problems.ravine.plane, optimizer, [1, 1], { rate, steps }).points[2 * steps];

  test('the first step of NAdam from 1 at the rate .1', () => {
    expect(after(1, 0.1, started(nadam))).toBeCloseTo(0.894354823, 9);
  });

  test('the second step of AMSGrad at the rate .1, which divides by the largest mean before it is corrected', () => {
    expect(after(2, 0.1, started(amsgrad))).toBeCloseTo(0.80041223, 9);
  });

  test('the first step of Rprop is the rate', () => {
    const { points } = walked(problems.ravine.plane, started(rprop), [1, 1], { rate: 0.1, steps: 1 });
    expect([...points].slice(2)).toEqual([0.9, 0.9]);
  });

  test('a step of RMSprop, whose epsilon is outside the root', () => {
    expect(after(1, 0.05, started(rmsprop))).toBeCloseTo(0.50000005, 8);
  });

  test('decay that is coupled is lost on Adam, one that is not is not: the tenth step at the rate .1', () => {
    expect(after(10, 0.1, started(adam))).toBeCloseTo(0.0762491606, 9);
    expect(after(10, 0.1, started(adam, { weightDecay: 0.1 }))).toBeCloseTo(0.0762491597, 9);
    expect(after(10, 0.1, started(adamw, { weightDecay: 0.1 }))).toBeCloseTo(0.033605556, 9);
  });

  test('a clipped (3, 4) is not exactly (.6, .8)', () => {
    const { points } = walked(problems.ravine.plane, started(sgd, { clipNorm: 1 }), [3, 0.4], {
      rate: 1,
      steps: 1,
    });
    expectClose(points.slice(2), [3 - 0.59999988, 0.4 - 0.79999984], 1e-8);
  });

  test('RAdam from (-1.2, 1) on Rosenbrock at the rate .1: five steps of momentum are too many', () => {
    const { plane, start } = problems.rosenbrock;
    const { points, end } = walked(plane, started(radam), start, { rate: 0.1, steps: 10 });
    expect(points[2]).toBeCloseTo(20.36, 2);
    expect(points[4] / 1e5).toBeCloseTo(-1.7, 1);
    expect(end).toBe('diverged');
  });

  test.each([
    ['adam', started(adam)],
    ['adagrad', started(adagrad)],
    ['rmsprop', started(rmsprop)],
    ['adadelta', started(adadelta)],
    ['adamax', started(adamax)],
    ['nadam', started(nadam)],
    ['rprop', started(rprop)],
    ['lion', started(lion)],
  ])('%s does not see the axes (scene 8)', (id, optimizer) => {
    const rate = id === 'adadelta' ? 1 : 0.1;
    const { points: path } = walked(problems.ravine.plane, optimizer, [1, 1], { rate, steps: 100 });
    for (let step = 0; step <= 100; step++)
      expect(Math.abs(path[2 * step] - path[2 * step + 1])).toBeLessThan(2e-6);
  });

  test('but sees them once they are turned', () => {
    const turned = terrainPlane('formula', { text: '(x + y)^2/4 + 10*(x - y)^2/4' });
    const { points: path } = walked(turned, started(adam), [1.4, 0.1], { rate: 0.1, steps: 100 });
    const along = Array.from({ length: 101 }, (_, step) => [
      (path[2 * step] + path[2 * step + 1]) / 1.5,
      (path[2 * step] - path[2 * step + 1]) / 1.3,
    ]);
    expect(Math.max(...along.map(([flat, steep]) => Math.abs(flat - steep)))).toBeGreaterThan(0.05);
  });
});

describe('the state of a rule', () => {
  test('is 0 before the first step, or what start says, and keeps its old value until it is assigned', () => {
    const run = typedRule('start b = 5; theta = theta + a + b; a = a + 1; b = 2*b');
    const trail = walked(problems.ravine.plane, run, [0, 0], { rate: 1, steps: 3 });
    expect([...trail.points]).toEqual([0, 0, 5, 5, 16, 16, 38, 38]);
    expect([...trail.seen.a]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect([...trail.seen.b.subarray(2)]).toEqual([10, 10, 20, 20, 40, 40]);
  });

  test('norm and dot see the whole vector', () => {
    const clipped = typedRule('theta = theta - rate*gradient/max(1, norm(gradient))');
    expectClose(
      walked(problems.ravine.plane, clipped, [3, 0.4], { rate: 1, steps: 1 }).points.slice(2),
      [3 - 0.6, 0.4 - 0.8],
      1e-15,
    );
    const projected = typedRule('theta = theta - theta*dot(theta, gradient)/dot(theta, theta)');
    expectClose(
      walked(problems.ravine.plane, projected, [3, 1], { rate: 1, steps: 1 }).points.slice(2),
      [3 - 3 * 1.9, 1 - 1.9],
      1e-15,
    );
  });

  test('changes nothing in place', () => {
    const run = started(adam);
    const theta = Float64Array.of(1, 2);
    const gradient = Float64Array.of(3, -4);
    const state = run.init(theta);
    const kept = structuredClone({ theta, gradient, state });
    const nothing = { random: undefined as never, objective: undefined as never, isNewBatch: false };
    const context = { theta, step: 1, rate: 0.1, ...nothing };
    const first = run.update(gradient, state, context);
    const copy = structuredClone(first);
    run.update(gradient, first.state, { ...context, theta: first.theta, step: 2 });
    expect({ theta, gradient, state }).toEqual(kept);
    expect(first).toEqual(copy);
  });

  test('a rule must assign theta', () => {
    expect(() => typedRule('x = gradient')).toThrow('must assign theta');
  });
});
