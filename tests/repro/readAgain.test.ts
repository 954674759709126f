import { expect, test } from 'vitest';
import { experimentFromLink, linkFromChosen } from '../../src/core/experiment/link/link';
import { parseExperiment } from '../../src/core/experiment/parse/parse';

const formula = (text: string) => ({ subject: { terrain: { id: 'formula', settings: { text } } } });

// Each of these came back with a notice, changed, or as an exception.
test.each<[string, unknown]>([
  ['a terrain, which has an empty list of losses', { subject: { terrain: { id: 'saddle' } } }],
  ['minus zero', { walkers: [{ starts: ['-0,-0'] }], plane: { domain: { a: [-0, 1] } } }],
  ['half a character in a comment', formula('x # \ud800')],
  [
    'samples that lie closer than any number that is drawn',
    { data: { id: 'blobs', settings: { separation: 0, noise: 1e-100 } } },
  ],
  [
    'features as large as grams',
    { data: { id: 'penguins', settings: { features: 'bodyMass', scaling: 'raw' } } },
  ],
  ['a setting with a long name', formula(`setting ${'p'.repeat(41)} = 1; x`)],
  ['a setting by the name of one that the entry has', formula('setting text = 1; x*text')],
  ['a setting by the name of what every object has', formula('setting constructor = 1; x*constructor')],
  ['a bigint', { steps: 3n, seed: { deep: 4n } }],
])('%s is read again, from JSON and from a link, without notices', (_, value) => {
  const { experiment, chosen } = parseExperiment(value);
  const understood = { experiment, chosen, notices: [] };
  expect(parseExperiment(JSON.parse(JSON.stringify(chosen)))).toEqual(understood);
  expect(experimentFromLink(linkFromChosen(chosen))).toEqual(understood);
});
