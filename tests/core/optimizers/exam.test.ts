import { describe, expect, test } from 'vitest';
import { random } from '../../../src/core/math/random';
import { optimizers } from '../../../src/core/optimizers';
import { defaultsOf } from '../../../src/core/settings';
import { onBatch } from '../../../src/core/objective/objective';
import { planeOf } from '../experiments';
import { problems, started, walked } from './walks';

type Id = keyof typeof optimizers;

/** At which rate each goes down the valley of Rosenbrock from (-1.2, 1), at 24.2, and below what it is after 2000 steps. */
const onRosenbrock: Readonly<Record<Id, readonly [rate: number, below: number]>> = {
  sgd: [0.001, 0.1],
  momentum: [0.001, 1e-7],
  nesterov: [0.001, 1e-7],
  adagrad: [1, 0.01],
  rmsprop: [0.01, 0.05],
  adadelta: [0.1, 0.5],
  adam: [0.1, 1e-12],
  amsgrad: [0.1, 1e-6],
  adamw: [0.1, 0.005],
  adamax: [1, 1e-6],
  nadam: [0.05, 0.02],
  radam: [0.002, 4],
  adabelief: [0.1, 1e-12],
  adan: [0.01, 1e-5],
  lion: [0.01, 0.1],
  signSgd: [0.001, 0.3],
  rprop: [0.01, 1e-3],
  sam: [0.001, 0.5],
  polyak: [NaN, 1e-15],
  lbfgs: [NaN, 1e-20],
  conjugateGradient: [NaN, 1e-20],
  newton: [NaN, 1e-20],
  saddleFreeNewton: [NaN, 1e-20],
  nelderMead: [NaN, 1e-20],
  annealing: [0.05, 0.01],
  langevin: [0.001, 0.3],
  evolution: [NaN, 1e-20],
  gradientFlow: [0.01, 1e-6],
  centralFlow: [0.001, 0.1],
  formula: [0.001, 0.3],
};

describe.each(Object.entries(optimizers))('%s', (id, optimizer) => {
  const bowlRate = { slope: 0.1, length: 0.1, share: 1, none: NaN }[optimizer.rateKind];
  const [rate, below] = onRosenbrock[id as Id];

  test('walks a bowl down', () => {
    const gained = bowlRate / (optimizer.gain ?? 1);
    const { loss, end } = walked(problems.ravine.plane, started(optimizer), [1, 1], {
      rate: gained,
      steps: 300,
    });
    expect(end).toBe('done');
    expect(loss.at(-1)!).toBeLessThan(0.01 * loss[0]);
  });

  test(`walks Rosenbrock's valley down to below ${below}`, () => {
    const { plane, start } = problems.rosenbrock;
    const { loss, end } = walked(plane, started(optimizer), start, { rate, steps: 2000 });
    expect(end).toBe('done');
    expect(loss.at(-1)!).toBeLessThan(below);
  });

  test('goes the same way every time', () => {
    const { plane, start } = problems.rosenbrock;
    const go = () => walked(plane, started(optimizer), start, { rate, steps: 40 });
    expect(go()).toEqual(go());
  });

  test('has states that are plain data: a clone goes on alike, and nothing is changed in place', () => {
    const { plane, start } = problems.rosenbrock;
    const run = started(optimizer);
    const go = (isCloned: boolean): number[] => {
      const stream = random(3);
      let theta: Float64Array = Float64Array.from(start);
      let state = run.init(theta);
      const path: number[] = [];
      for (let step = 1; step <= 12; step++) {
        const gradient = run.isSlopeless ? new Float64Array(0) : plane.gradient(theta);
        const given = isCloned ? structuredClone({ theta, gradient, state }) : { theta, gradient, state };
        const before = structuredClone(given);
        const context = { step, rate, random: stream, objective: plane, isNewBatch: false };
        const next = run.update(given.gradient, given.state, { ...context, theta: given.theta });
        expect(given).toEqual(before);
        for (const vector of Object.values(next.seen)) expect(vector.length).toBe(2);
        ({ theta, state } = next);
        path.push(...theta);
      }
      return path;
    };
    expect(go(true)).toEqual(go(false));
  });

  test('asks only for the samples of its batch', () => {
    // At slope 6 and intercept -5 the outlier wants more, all others less.
    const { compiled } = planeOf({ data: { id: 'line' } });
    const outlier = Int32Array.of(9);
    const rates = { slope: 1e-3, length: 0.1, share: 1, none: NaN };
    const go = (objective: typeof compiled, batch?: Int32Array) => {
      const plan = { rate: rates[optimizer.rateKind], steps: 3, ...(batch && { batch: () => batch }) };
      return walked(objective, started(optimizer), [6, -5], plan).points;
    };
    expect(go(compiled, outlier)).toEqual(go(onBatch(compiled, outlier)));
    expect(go(compiled, outlier)).not.toEqual(go(compiled));
  });

  test('says what its rate means, and has one where it means anything', () => {
    const { rateKind, settings, lengths = {} } = optimizer;
    expect('rate' in settings).toBe(rateKind !== 'none');
    for (const name of Object.keys(lengths)) expect(settings[name]).toMatchObject({ kind: 'number' });
    expect(defaultsOf(settings)).toMatchObject(Object.fromEntries(Object.keys(lengths).map((name) => [name, expect.any(Number)]))); // prettier-ignore
  });
});
