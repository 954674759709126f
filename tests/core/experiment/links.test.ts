import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards } from '../../../src/core/cards';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const links = read('links.txt').trimEnd().split('\n');
const recorded = JSON.parse(read('links.data.json')) as Record<string, object>;

// What is recorded is never changed; `node scripts/recordLinks.mjs` adds what is new in the list.
describe('links that open for ever as they opened first', () => {
  test('are recorded, each once', () => {
    expect(Object.keys(recorded)).toEqual(links);
    expect(links.filter((link) => !link.startsWith('v=')).length).toBeGreaterThan(130);
  });

  test('are those of the README and of the cards among others', () => {
    const readme = [...read('../../../README.md').matchAll(/`#([^`]+)`/g)].map(([, link]) => link);
    const ofCards = Object.values(cards).map((card) => linkFromChosen(parseExperiment(card.experiment).chosen)); // prettier-ignore
    expect(Math.min(readme.length, ofCards.length)).toBeGreaterThanOrEqual(8);
    expect([...readme, ...ofCards].filter((link) => !links.includes(link))).toEqual([]);
  });

  test.each(links)('%s', (link) => {
    const { experiment, chosen, notices } = experimentFromLink(link);
    expect(notices).toEqual([]);
    expect(experiment).toMatchObject(recorded[link]);
    expect(experimentFromLink(linkFromChosen(chosen))).toEqual({ experiment, chosen, notices });
  });
});
