import { expect, test } from 'vitest';
import { samplesFor } from '../../../src/core/experiment/subject';
import { dataFacts } from '../../../src/panels/words/dataFacts';
import { experimentOf } from '../../core/experiments';

function factsOf(data: object): Readonly<Record<string, string>> {
  const experiment = experimentOf({ data });
  return Object.fromEntries(dataFacts(samplesFor(experiment.data, experiment.seed)));
}

test('the penguins as Gorman, Williams and Fraser counted and measured them', () => {
  expect(factsOf({ id: 'penguins' })).toEqual({
    rows: '274',
    'beak depth': '13.1 to 21.5 mm',
    'flipper length': '172 to 231 mm',
    classes: 'Adelie 151, Gentoo 123',
  });
});

test('values are to be predicted, in their unit', () => {
  const facts = factsOf({ id: 'penguins', settings: { target: 'mass' } });
  expect(facts['body mass']).toBe('2700 to 6300 g, to predict');
});
