import { describe, expect, test } from 'vitest';
import { optimizers } from '../../../src/core/optimizers';
import { expectClose } from '../differences';
import { problems, looped, started, typedRule, walked, type Vector } from './walks';

type Loop = (theta: number[], gradient: number[], t: number) => void;
const zeros = () => [0, 0];

/** PyTorch's loops as in torch/optim/*.py, single tensor form; each call starts anew. */
const torch = {
  sgd: (rate: number, momentum = 0, dampening = 0): Loop => {
    let buffer: number[] | undefined;
    return (theta, gradient) => {
      buffer = buffer?.map((value, i) => momentum * value + (1 - dampening) * gradient[i]) ?? [...gradient];
      const step = momentum === 0 ? gradient : buffer;
      theta.forEach((_, i) => (theta[i] -= rate * step[i]));
    };
  },
  adam: (rate: number, [b1, b2]: Vector, epsilon: number, amsgrad = false): Loop => {
    const [m, v, most] = [zeros(), zeros(), zeros()];
    return (theta, gradient, t) =>
      theta.forEach((_, i) => {
        m[i] += (gradient[i] - m[i]) * (1 - b1);
        v[i] = b2 * v[i] + (1 - b2) * gradient[i] * gradient[i];
        most[i] = Math.max(most[i], v[i]);
        const denominator = Math.sqrt(amsgrad ? most[i] : v[i]) / Math.sqrt(1 - b2 ** t) + epsilon;
        theta[i] -= (rate / (1 - b1 ** t)) * (m[i] / denominator);
      });
  },
  nadam: (rate: number, [b1, b2] = [0.9, 0.999], epsilon = 1e-8, decay = 0.004): Loop => {
    const [m, v] = [zeros(), zeros()];
    let product = 1;
    return (theta, gradient, t) => {
      const mu = b1 * (1 - 0.5 * 0.96 ** (t * decay));
      const next = b1 * (1 - 0.5 * 0.96 ** ((t + 1) * decay));
      product *= mu;
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        v[i] = b2 * v[i] + (1 - b2) * gradient[i] ** 2;
        const denominator = Math.sqrt(v[i] / (1 - b2 ** t)) + epsilon;
        theta[i] -= (rate * (1 - mu) * gradient[i]) / (1 - product) / denominator;
        theta[i] -= (rate * next * m[i]) / (1 - product * next) / denominator;
      });
    };
  },
  rprop: (rate: number, [shrink, grow] = [0.5, 1.2], [least, most] = [1e-6, 50]): Loop => {
    const [before, size] = [zeros(), [rate, rate]];
    return (theta, gradient) =>
      theta.forEach((_, i) => {
        const sign = Math.sign(gradient[i] * before[i]);
        const factor = sign > 0 ? grow : sign < 0 ? shrink : 1;
        size[i] = Math.min(Math.max(size[i] * factor, least), most);
        const used = sign < 0 ? 0 : gradient[i];
        theta[i] -= Math.sign(used) * size[i];
        before[i] = used;
      });
  },
  /** The authors' adan.py (sail-sg/Adan), without weight decay. */
  adan: (rate: number, [b1, b2, b3] = [0.98, 0.92, 0.99], epsilon = 1e-8): Loop => {
    const [m, v, n] = [zeros(), zeros(), zeros()];
    let before: number[] | undefined;
    return (theta, gradient, t) => {
      const differences = gradient.map((value, i) => value - (before ?? gradient)[i]);
      theta.forEach((_, i) => {
        m[i] = b1 * m[i] + (1 - b1) * gradient[i];
        v[i] = b2 * v[i] + (1 - b2) * differences[i];
        n[i] = b3 * n[i] + (1 - b3) * (gradient[i] + b2 * differences[i]) ** 2;
        const denominator = Math.sqrt(n[i]) / Math.sqrt(1 - b3 ** t) + epsilon;
        theta[i] -= (rate / (1 - b1 ** t)) * (m[i] / denominator);
        theta[i] -= ((rate * b2) / (1 - b2 ** t)) * (v[i] / denominator);
      });
      before = [...gradient];
    };
  },
};

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

const betas = [0.9, 0.999];
describe.each(Object.entries(problems))('100 steps on %s', (name, problem) => {
  const slow = name === 'rosenbrock' ? 5e-4 : 0.02;
  const { sgd, momentum, adam } = optimizers;

  test.each([
    ['sgd', slow, started(sgd), () => torch.sgd(slow)],
    ['momentum', slow / 2, started(momentum), () => torch.sgd(slow / 2, 0.9)],
    [
      'momentum with dampening',
      slow,
      started(momentum, { momentum: 0.8, dampening: 0.3 }),
      () => torch.sgd(slow, 0.8, 0.3),
    ],
    ['momentum 0', slow, started(momentum, { momentum: 0 }), () => torch.sgd(slow)],
    [
      'momentum 0 with dampening, which then counts for nothing',
      slow,
      started(momentum, { momentum: 0, dampening: 0.9 }),
      () => torch.sgd(slow, 0, 0.9),
    ],
    [
      'dampening 1, which keeps the first slope alone',
      slow / 2,
      started(momentum, { momentum: 0.7, dampening: 1 }),
      () => torch.sgd(slow / 2, 0.7, 1),
    ],
    ['adam', 0.05, started(adam), () => torch.adam(0.05, betas, 1e-8)],
    [
      'adam otherwise',
      0.01,
      started(adam, { beta1: 0.5, beta2: 0.9, epsilon: 1e-3 }),
      () => torch.adam(0.01, [0.5, 0.9], 1e-3),
    ],
    [
      'adam without memory',
      0.01,
      started(adam, { beta1: 0, beta2: 0, epsilon: 1e-3 }),
      () => torch.adam(0.01, [0, 0], 1e-3),
    ],
    ['typed NAdam', 0.05, typedRule(typed.nadam), () => torch.nadam(0.05)],
    ['typed AMSGrad', 0.05, typedRule(typed.amsgrad), () => torch.adam(0.05, betas, 1e-8, true)],
    ['typed Rprop', 0.01, typedRule(typed.rprop), () => torch.rprop(0.01)],
    ['typed Adan', 0.02, typedRule(typed.adan), () => torch.adan(0.02)],
  ] as const)('%s goes where the hand-written loop goes', (_, rate, optimizer, loop) => {
    const trail = walked(problem.plane, optimizer, problem.start, { rate, steps: 100 });
    expectClose(trail.points, looped(problem, 100, loop()), 1e-9);
  });
});

describe('numbers of PyTorch 2.13', () => {
  const bowl = problems.ravine;
  const points = (text: string, rate: number, steps: number) =>
    walked(bowl.plane, typedRule(text), [1, 1], { rate, steps }).points;

  test('the first step of NAdam from 1 at the rate .1', () => {
    expect(points(typed.nadam, 0.1, 1)[2]).toBeCloseTo(0.894354823, 9);
  });

  test('the second step of AMSGrad at the rate .1', () => {
    expect(points(typed.amsgrad, 0.1, 2)[4]).toBeCloseTo(0.80041223, 9);
  });

  test('the first step of Rprop is the rate', () => {
    expect([...points(typed.rprop, 0.1, 1)].slice(2)).toEqual([0.9, 0.9]);
  });

  test('the tenth step of Adam, and one of RMSprop', () => {
    const { adam } = optimizers;
    const trail = walked(bowl.plane, started(adam), [1, 1], { rate: 0.1, steps: 10 });
    expect(trail.points[20]).toBeCloseTo(0.0762491606, 9);
    const rmsprop = typedRule('v = 0.99*v + 0.01*gradient^2; theta = theta - rate*gradient/(sqrt(v) + 1e-8)');
    expect(walked(bowl.plane, rmsprop, [1, 1], { rate: 0.05, steps: 1 }).points[2]).toBeCloseTo(
      0.50000005,
      8,
    );
  });

  test('Adam does not see the axes', () => {
    const { points: path } = walked(bowl.plane, started(optimizers.adam), [1, 1], { rate: 0.1, steps: 100 });
    for (let step = 0; step <= 100; step++)
      expect(Math.abs(path[2 * step] - path[2 * step + 1])).toBeLessThan(2e-6);
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
    const run = started(optimizers.adam);
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

describe.each(Object.entries(optimizers))('%s', (_, optimizer) => {
  test('walks a bowl down at its usual rate, the same way every time', () => {
    const rate = optimizer.rateKind === 'slope' ? 0.1 / (optimizer.gain ?? 1) : 0.05;
    const go = () => walked(problems.ravine.plane, started(optimizer), [1, 1], { rate, steps: 60 });
    const trail = go();
    expect(trail.loss.at(-1)!).toBeLessThan(0.1 * trail.loss[0]);
    expect(go()).toEqual(trail);
  });
});
