import { expect, test } from 'vitest';
import { stateWords } from '../../../src/core/analysis/ruleState';
import { parseRule } from '../../../src/core/optimizers/rule';

const words = (rule: string) => stateWords(parseRule(rule, {}).formula!);

test('names that are read before they are assigned are remembered, others are not', () => {
  expect(words('theta = theta - rate*gradient')).toBe('It remembers nothing from step to step.');
  expect(words('half = gradient/2; theta = theta - rate*half')).toBe(
    'It remembers nothing from step to step.',
  );
  expect(words('m = 0.9*m + gradient; theta = theta - rate*m')).toBe(
    'm: one number for each parameter, 0 at first.',
  );
  expect(words('m = 0.9*m + gradient; v = max(v, m); theta = theta - rate*v')).toBe(
    'm and v: two numbers for each parameter, all 0 at first.',
  );
});

test('what does not begin at 0 says so', () => {
  expect(words('start p = 1; p = p*0.5; theta = theta - rate*p*gradient')).toBe(
    'p (1 at first): one number for each parameter.',
  );
  expect(words('start p = 1; p = p*0.5; m = m + gradient; theta = theta - rate*p*m')).toBe(
    'p (1 at first) and m: two numbers for each parameter, the others 0 at first.',
  );
});
