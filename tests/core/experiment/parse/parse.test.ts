import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExperiment } from '../../../../src/core/experiment/parse/parse';
import { planeObjective } from '../../../../src/core/landscape/planeObjective';
import { terrains } from '../../../../src/core/terrains';
import { runs } from '../../../cases';
import { at, experimentOf } from '../../experiments';
import { randomDescription } from '../randomExperiment';

describe('the experiment of the first visit', () => {
  test('is the one of the contract', () => {
    const { data, subject, losses, plane, batch, walkers, view } = parseExperiment({}).experiment;
    expect(data).toEqual({
      id: 'penguins',
      settings: {
        target: 'species2',
        pair: 'adelieGentoo',
        features: 'usual',
        scaling: 'standardised',
        scaleTarget: false,
      },
    });
    expect(subject).toEqual({ model: { id: 'logistic', settings: { parameters: 'weights' } } });
    expect(losses).toEqual(
      ['crossEntropy', 'brier'].map((id) => ({ id, settings: {}, penalty: { l1: 0, l2: 0, biases: true } })),
    );
    expect(plane).toEqual({
      id: 'axes',
      settings: { a: 'linear', b: 'linear' },
      axes: ['w1', 'w2'],
      origin: 'zero',
      domain: { a: [-10, 10], b: [-10, 10] },
    });
    expect(batch).toEqual({ size: 'all' });
    expect(walkers.map(({ optimizer, schedule, starts }) => [optimizer.id, schedule.id, starts])).toEqual([
      ['sgd', 'constant', [[8, -8]]],
      ['momentum', 'constant', [[8, -8]]],
      ['adam', 'constant', [[8, -8]]],
    ]);
    expect(walkers[1].optimizer.settings.momentum).toBe(0.9);
    expect(walkers[2].optimizer.settings).toMatchObject({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
    expect(view.height).toBe('log');
  });

  test('is plain data', () => {
    const experiment = parseExperiment({}).experiment;
    expect(JSON.parse(JSON.stringify(experiment))).toEqual(experiment);
    expect(structuredClone(experiment)).toEqual(experiment);
  });
});

/** What every parsed value must be: complete, understood when read again, and drawable. */
function expectValid(value: unknown): void {
  const { experiment, chosen } = parseExperiment(value);
  const again = parseExperiment(JSON.parse(JSON.stringify(experiment)));
  expect(again.notices).toEqual([]);
  expect(again.experiment).toEqual(experiment);
  expect(parseExperiment(JSON.parse(JSON.stringify(chosen)))).toEqual({ experiment, chosen, notices: [] });
  expect(Object.keys(experiment)).toEqual(Object.keys(parseExperiment({}).experiment));
}

describe('parsing', () => {
  test('gives something valid from any value, and reads its own answer without notices', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withNullPrototype: true,
          withSparseArray: true,
          withTypedArray: true,
          withMap: true,
          withSet: true,
        }),
        expectValid,
      ),
      runs(500, 1),
    );
    const circle: Record<string, unknown> = {};
    circle.data = circle;
    expectValid(circle);
  });

  test('gives something valid from any wrong part', () => {
    const key = fc.constantFrom(
      'id',
      'settings',
      'axes',
      'domain',
      'a',
      'starts',
      'optimizer',
      '0',
      'text',
      'length',
      '__proto__',
      'constructor',
      'rate',
    );
    const part = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.anything({ maxDepth: 1 }),
        fc.string(),
        fc.dictionary(key, tie('value')),
        fc.constantFrom('penguins', 'formula', 'axes', 'w1,w2', '1,2;3,4', -0, 1e300, NaN),
      ),
    })).value;
    const section = fc.constantFrom(
      'seed',
      'data',
      'subject',
      'losses',
      'plane',
      'batch',
      'walkers',
      'steps',
      'view',
      '__proto__',
      'toString',
    );
    fc.assert(fc.property(fc.dictionary(section, part), expectValid), runs(700, 2));
  });

  test('gives something valid, that can be drawn, from any mixture of known parts', () => {
    fc.assert(
      fc.property(randomDescription, (description) => {
        expectValid(description);
        const { experiment } = parseExperiment(description);
        for (const index of experiment.losses.keys()) {
          const plane = planeObjective(
            { ...experiment, plane: { ...experiment.plane, origin: 'zero' } },
            index,
          );
          const [a, b] = experiment.walkers[0]?.starts[0] ?? [0, 0];
          expect(typeof plane.value(at(a, b))).toBe('number');
          expect(plane.gradient(at(a, b)).length).toBe(2);
        }
      }),
      runs(150, 3),
    );
  });

  test.each(Object.keys(terrains))('reads %s again without notices', (id) =>
    expectValid({ subject: { terrain: { id } } }),
  );
});

describe('notices', () => {
  const noticesOf = (value: unknown) => parseExperiment(value).notices;

  test.each<[unknown, string, string, string?]>([
    [{ data: { id: 'pengiuns' } }, 'data.id', 'pengiuns is unknown: Palmer penguins is used', 'penguins'],
    [{ data: { id: 'zebra' } }, 'data.id', 'zebra is unknown: Palmer penguins is used'],
    [{ steps: 1e9 }, 'steps', '1000000000 is outside 1 to 10000: 10000 is used'],
    [{ steps: 'many' }, 'steps', 'must be a number, not many: 120 is used'],
    [{ steps: 2.5 }, 'steps', '2.5 is no whole number: 3 is used'],
    [
      { data: { id: 'penguins' }, losses: [{ id: 'mse' }] },
      'losses.0',
      'It reads a value; this architecture answers with one logit. Cross entropy is used',
      'crossEntropy',
    ],
    [
      { losses: [{ id: 'crossEntropi' }] },
      'losses.0.id',
      'crossEntropi is unknown: cross entropy is used',
      'crossEntropy',
    ],
    [
      { subject: { model: { id: 'logistic', settings: { parameters: 'weight' } } } },
      'subject.model.settings.parameters',
      'weight is unknown: two weights is used',
      'weights',
    ],
    [{ subject: { model: { id: 'linear' } } }, 'subject.model', 'this data asks for a class', 'logistic'],
    [
      { walkers: [{ optimizer: { id: 'sgd', settings: { rates: 1 } } }] },
      'walkers.0.optimizer.settings.rates',
      'unknown and was left out',
      'rate',
    ],
    [{ walkers: [{ starts: [[1, 'x']] }] }, 'walkers.0.starts.0', 'must be 2 numbers'],
    [{ plane: { axes: ['w1', 'w1'] } }, 'plane.axes', 'cannot span the plane'],
    [{ plane: { domain: { a: [3, 1] } } }, 'plane.domain.a', 'must rise'],
    [{ steps_: 3 }, 'steps_', 'unknown', 'steps'],
    [
      { subject: { terrain: { id: 'formula', settings: { text: 'x + z' } } } },
      'subject.terrain.settings.text',
      'Position 5: no name z',
    ],
    [
      { losses: [{ id: 'formula', settings: { reads: 'logit', text: 'softplus(margn)' } }] },
      'losses.0.settings.text',
      'Position 10: no name margn',
      'margin',
    ],
    [
      { walkers: [{ optimizer: { id: 'formula', settings: { text: 'x = gradient' } } }] },
      'walkers.0.optimizer.settings.text',
      'must assign theta',
    ],
    [{ subject: { terrain: { id: 'saddle' } }, losses: [{ id: 'mse' }] }, 'losses', 'A terrain has no loss'],
    [{ view: { pair: [0, 2] } }, 'view.pair', 'pair is 0,1 or 1,0, not 0,2: the first two', '0,1'],
    [{ view: { pair: '1,1' } }, 'view.pair', 'not 1,1: the first two losses are taken'],
    [{ view: { pair: 'a,b' } }, 'view.pair', 'pair must be 2 numbers, not a,b'],
    [
      { losses: ['crossEntropy', 'brier', 'hinge'].map((id) => ({ id })), view: { pair: [0, 0.5] } },
      'view.pair',
      'pair is two places from 0 to 2, not 0,0.5',
    ],
    [7, '', 'An experiment has parts with names'],
    [{ view: { pair: [1, 'a', [2]] } }, 'view.pair', 'pair must be 2 numbers, not a list of 1, a, a list.'],
    [
      { view: { height: { a: { b: 3 } } } },
      'view.height',
      'height must be one name, not parts named a: log is used.',
      'log',
    ],
    [{ view: [] }, 'view', 'view has parts with names; an empty list was left out.'],
    [{ losses: {} }, 'losses', 'Losses must be a list, not a group without parts.'],
    [{ steps: null }, 'steps', 'must be a number, not nothing: 120 is used'],
    [{ walkers: { first: 3, next: 4 } }, 'walkers', 'Walkers must be a list, not parts named first, next.'],
  ])('of %j name the place and the mend', (value, where, message, suggestion) => {
    const [notice, ...others] = noticesOf(value);
    expect(others).toEqual([]);
    expect(notice.where).toBe(where);
    expect(notice.message).toContain(message);
    if (suggestion !== undefined) expect(notice.suggestion).toBe(suggestion);
  });

  test('limits of lists are kept', () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);
    const { experiment, notices } = parseExperiment({
      losses: many(9, { id: 'hinge' }),
      walkers: many(30, { optimizer: { id: 'adam' }, starts: many(30, [0, 0]) }),
    });
    expect([
      experiment.losses.length,
      experiment.walkers.length,
      experiment.walkers[0].starts.length,
    ]).toEqual([6, 24, 16]);
    expect(notices.length).toBeGreaterThanOrEqual(3);
  });
});

describe('what follows from the rest', () => {
  test('a setting on an axis changes the landscape and has no slope', () => {
    const plane = planeObjective(
      experimentOf({ data: { id: 'constantList' }, plane: { axes: ['c', 'data.last'] } }),
    );
    // The mean of (c - y)^2 over 1, 2, 3, 4 and the last.
    for (const [c, last] of [
      [3, 100],
      [22, 100],
      [3, 10],
    ]) {
      const wanted = [1, 2, 3, 4, last].reduce((sum, y) => sum + (c - y) ** 2 / 5, 0);
      expect(plane.value(at(c, last))).toBeCloseTo(wanted, 9);
    }
    expect(plane.gradient(at(3, 100))[1]).toBe(0);
    expect(plane.hessian(at(3, 100)).slice(1)).toEqual(Float64Array.of(0, 0, 0));
  });

  test('parameters on no axis stay at the fit, at zero, or at a stated point', () => {
    const description = { data: { id: 'penguins', settings: { target: 'species3' } } };
    expect(experimentOf(description).plane.origin).toBe('fitInRange');
    const zero = planeObjective(experimentOf({ ...description, plane: { origin: 'zero' } }));
    expect([...zero.thetaFromPlane([5, 6])]).toEqual([5, 6, 0, 0, 0, 0, 0, 0, 0]);
    const stated = planeObjective(
      experimentOf({ ...description, plane: { origin: [1, 2, 3, 4, 5, 6, 7, 8, 9] } }),
    );
    expect([...stated.thetaFromPlane([5, 6])]).toEqual([5, 6, 3, 4, 5, 6, 7, 8, 9]);
    const full = zero.surfaceAt([0, 0]).objective.gradient(zero.thetaFromPlane([5, 6]));
    expect([...zero.gradient(at(5, 6))]).toEqual([...full.subarray(0, 2)]);
  });

  test('a penalty can be an axis', () => {
    const plane = planeObjective(experimentOf({ plane: { axes: ['w1', 'penalty.l2'] } }));
    expect(plane.value(at(3, 0.5)) - plane.value(at(3, 0))).toBeCloseTo((0.5 * 9) / 2, 12);
  });

  test('settings that a text declares belong to the entry', () => {
    const terrain = (p?: number) => ({
      subject: {
        terrain: {
          id: 'formula',
          settings: { text: 'setting p = 2 from 1 to 5; x^p + y', ...(p !== undefined && { p }) },
        },
      },
    });
    expect(planeObjective(experimentOf(terrain())).value(at(3, 1))).toBe(10);
    expect(planeObjective(experimentOf(terrain(3))).value(at(3, 1))).toBe(28);
    expect(parseExperiment(terrain(9)).notices[0].where).toBe('subject.terrain.settings.p');
  });
});

describe('the slot of a walker', () => {
  const slotsOf = (slots: (number | undefined)[]) => {
    const { experiment, notices } = parseExperiment({ walkers: slots.map((slot) => ({ slot })) });
    return [experiment.walkers.map(({ slot }) => slot), notices.map(({ where }) => where)];
  };

  test('is its own: it decides colour, shape and random stream', () => {
    expect(slotsOf([undefined, undefined])).toEqual([[0, 1], []]);
    expect(slotsOf([1, undefined])).toEqual([[1, 0], []]);
    expect(slotsOf([5, undefined, 0])).toEqual([[5, 1, 0], []]);
    expect(slotsOf([2, 2, 2])).toEqual([
      [2, 1, 0],
      ['walkers.1.slot', 'walkers.2.slot'],
    ]);
  });
});
