import { remembering } from '../remembering';
import { text } from '../settings';
import type { Optimizer } from './optimizer';
import { rateSetting } from './rateSetting';
import { parseRule, startRule } from './rule';

const own = 'theta = theta - rate*sign(gradient)';

/** Texts that were read last: a drag of a rate walks the same one again and again. */
const remembered = 24;
const parsed = remembering(
  remembered,
  (typed: string) => parseRule(typed, {}),
  (typed) => typed,
);

export const formula: Optimizer = {
  title: 'Your rule',
  about: 'An update rule of your own, typed: any name that you assign is remembered to the next step.',
  source: 'Typed by you.',
  settings: {
    rate: rateSetting(0.1, 'length', 'What the rule calls rate.'),
    text: text('Rule', own, 'Reads theta, gradient, step, rate; assigns theta.'),
  },
  rateKind: 'length',
  typed: { settings: (settings) => parsed(settings.text as string).formula?.settings ?? {} },
  start(settings) {
    const { formula: rule, problem } = parsed(settings.text as string);
    if (!rule) throw new Error(`an update rule that does not parse: ${problem.message}`);
    return startRule(rule, settings);
  },
};
