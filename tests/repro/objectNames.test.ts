import { expect, test } from 'vitest';
import { parseRule } from '../../src/core/optimizers/rule';

// States are kept by name: a walk ended in a TypeError, or began at NaN.
test.each(['constructor', 'toString', '__proto__', 'valueOf'])('no state is named %s', (name) => {
  const { problem } = parseRule(`${name} = ${name} + gradient; theta = theta - rate*${name}`, {});
  expect(problem).toMatchObject({ position: 1, part: name });
});
