import { expect, test } from 'vitest';
import { functions } from '../../../src/core/formula/functions';
import { functionWords } from '../../../src/panels/words/formula';

test('every function of the language is described with as many arguments as it takes', () => {
  expect(Object.keys(functionWords).toSorted()).toEqual([...functions.keys()].toSorted());
  for (const [name, { arity }] of functions) {
    const count = functionWords[name][0].split(', ').length;
    expect([name, count]).toEqual([name, arity[0]]);
  }
});
