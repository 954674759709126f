import { describe, expect, test } from 'vitest';
import { copyOfRule, forkRule } from '../../../src/core/experiment/edit/fork';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { describeProblem } from '../../../src/core/formula/problem';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { optimizers } from '../../../src/core/optimizers';
import { parseRule, statesOf } from '../../../src/core/optimizers/rule';
import { defaultsOf, type Settings, type SettingValues } from '../../../src/core/settings';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { walkExperiment } from '../../../src/core/landscape/walkExperiment';
import { chosenOf, experimentOf } from '../experiments';
import { problems, walked } from './walks';

const elementwise = Object.entries(optimizers).filter(([, { rule }]) => rule !== undefined);

/** Every number away from its default, and every toggle turned. */
function changed(settings: Settings): SettingValues {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      if (setting.kind === 'toggle') return [name, !setting.default];
      if (setting.kind !== 'number' || name === 'rate') return [name, setting.default];
      const { default: usual, min, max } = setting;
      return [name, usual + 0.05 * ((usual < max ? max : min) - usual)];
    }),
  );
}

test('the elementwise rules are those that need one slope a step and no chance', () => {
  expect(elementwise.map(([id]) => id)).toEqual([
    'sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam', 'amsgrad', 'adamw', 'adamax', 'nadam',
    'radam', 'adabelief', 'adan', 'lion', 'signSgd', 'rprop',
  ]); // prettier-ignore
});

describe.each(elementwise)('the typed copy of %s', (id, optimizer) => {
  test.each([
    ['as it is', defaultsOf(optimizer.settings)],
    ['with all settings changed', changed(optimizer.settings)],
    ['with decay that is coupled', { ...changed(optimizer.settings), decoupled: false }],
  ])('walks the same to the last bit, %s', (_, settings) => {
    const { typed, start } = optimizers.formula;
    const copy = copyOfRule(optimizer, settings);
    const { formula, problem } = parseRule(copy.text as string, {});
    expect(problem).toBeUndefined();
    expect(Object.keys(copy).toSorted()).toEqual(
      ['rate', 'text', ...Object.keys(formula!.settings)].toSorted(),
    );
    for (const [name, declared] of Object.entries(typed!.settings(copy)))
      expect(declared).toMatchObject({
        kind: 'number',
        default: Number(defaultsOf(optimizer.settings)[name]),
      });
    for (const { plane, start: from } of Object.values(problems)) {
      const go = (run: ReturnType<typeof start>) => walked(plane, run, from, { rate: 1e-3, steps: 200 });
      const [own, again] = [go(optimizer.start(settings)), go(start(copy))];
      expect(again.points).toEqual(own.points);
      expect(again.seen).toEqual(own.seen);
    }
  });

  test('is the same walk of an experiment, from its link too', () => {
    const given = { ...changed(optimizer.settings), rate: 0.03 };
    const experiment = experimentOf({ walkers: [{ optimizer: { id, settings: given } }], steps: 25 });
    const { chosen, notices } = forkRule(chosenOf(experiment), 0);
    expect(notices).toEqual([]);
    const opened = experimentFromLink(linkFromChosen(chosen));
    expect(opened.notices).toEqual([]);
    const plane = planeObjective(experiment);
    expect(walkExperiment(opened.experiment, 0, plane).points).toEqual(
      walkExperiment(experiment, 0, plane).points,
    );
  });
});

describe('a typed rule', () => {
  const states = (text: string) => statesOf(parseRule(text, {}).formula!);

  test('finds its state by itself: names that are read before they are given a new value', () => {
    expect(states('theta = theta - rate*gradient')).toEqual({});
    expect(states('m = 0.9*m + gradient; step_by = rate*m; theta = theta - step_by')).toEqual({ m: 0 });
    expect(states('start speed = 5; theta = theta - speed*gradient')).toEqual({ speed: 5 });
    expect(states('d = gradient - before; theta = theta - rate*d; before = gradient')).toEqual({ before: 0 });
  });

  test.each([
    ['m = decay*m + gradient\ntheta = theta - rate*m', 'Position 5: no name decay: there are theta, gradient, step, rate, m. A number of your own is declared before it: setting decay = 0.9.'],
    ['theta = theta - lr*gradient', 'Position 17: no name lr. Did you mean rate?'],
    ['theta = theta - rate*grad', 'Position 22: no name grad. Did you mean gradient?'],
    ['m = 0.9*m + gradient', 'Position 21: the rule must assign theta, as in theta = theta - rate*gradient.'],
    ['theta = theta - rate gradient', 'Position 17: between rate and gradient an operator is missing. Did you mean rate*gradient?'],
  ])('%s: says where it is wrong, and how it is mended', (text, words) => {
    expect(describeProblem(parseRule(text, {}).problem!)).toBe(words);
  }); // prettier-ignore

  test('with a mistake in a link is replaced by the usual one, and said', () => {
    const settings = { text: 'theta = theta - rat*gradient' };
    const { experiment, notices } = parseExperiment({
      walkers: [{ optimizer: { id: 'formula', settings } }],
    });
    expect(experiment.walkers[0].optimizer.settings.text).toBe('theta = theta - rate*sign(gradient)');
    expect(notices).toEqual([
      {
        where: 'walkers.0.optimizer.settings.text',
        message: 'Position 17: no name rat. Did you mean rate? The usual formula is used.',
        suggestion: 'rate',
      },
    ]);
  });

  test('keeps within the limits of every formula', () => {
    expect(parseRule(`theta = theta - ${'0 + '.repeat(1000)}rate*gradient`, {}).problem?.message).toMatch(
      /4,000|4000/,
    );
    expect(parseRule(`theta = ${'('.repeat(201)}theta${')'.repeat(201)}`, {}).problem?.message).toMatch(
      /200 deep/,
    );
  });
});
