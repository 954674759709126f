import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { models } from '../../../src/core/models';
import { roundDown } from '../../../src/core/models/viewRanges';
import { cases } from '../../cases';
import { nonFinite } from '../../nonFinite';
import { randomDescription } from './randomExperiment';

/** What no experiment may hold: numbers that are not finite, and regions that do not rise. */
function mistakesOf(experiment: Experiment): string[] {
  const flat = Object.entries(experiment.plane.domain).filter(([, [low, high]]) => !(low < high));
  return [...nonFinite(experiment), ...flat.map(([axis]) => `${axis} does not rise`)];
}

describe('every number of an experiment is finite', () => {
  test('whatever is chosen', () => {
    fc.assert(
      fc.property(randomDescription, (description) => {
        expect(mistakesOf(parseExperiment(description).experiment)).toEqual([]);
      }),
      { numRuns: cases(1000) },
    );
  });

  const tiny = ['1e-160', '1e-310', '5e-324', '0'];
  const pairs = tiny.flatMap((separation) => tiny.map((noise) => [separation, noise] as const));
  test.each(pairs)('blobs %s apart, %s wide', (separation, noise) => {
    const settings = `data.settings.separation=${separation}&data.settings.noise=${noise}`;
    const { experiment } = experimentFromLink(`data.id=blobs&${settings}`);
    expect(mistakesOf(experiment)).toEqual([]);
    for (const { optimizer } of experiment.walkers) {
      expect(optimizer.settings.rate).toBeGreaterThanOrEqual(1e-9);
      expect(optimizer.settings.rate).toBeLessThanOrEqual(100);
    }
  });

  const sizes = ['', 'e155', 'e300', 'e-160', 'e-310'];
  test.each(sizes)('own features times 1%s, by every model', (feature) => {
    for (const target of [...sizes, 'class']) {
      const rows = [1, 2, -3, 4, 5, 7].map(
        (value) => `${value}${feature},${target === 'class' ? (value % 2 ? 'odd' : 'even') : value + target}`,
      );
      const { key } = keepTable(`x,y\n${rows.join('\n')}\n`) as { key: string };
      for (const scaling of ['raw', 'standardised'])
        for (const id of Object.keys(models)) {
          const data = { id: 'csv', settings: { table: key, scaling } };
          const { experiment } = parseExperiment({ data, subject: { model: { id } } });
          expect(mistakesOf(experiment), `${target} ${scaling} ${id}`).toEqual([]);
        }
    }
  });
});

test.each([
  [0.07, 0.05],
  [0.2, 0.2],
  [9.999, 5],
  [1e-300, 1e-300],
  [0, 0],
  [NaN, 0],
  [Infinity, 1e308],
])('%d rounds down to %d', (value, expected) => {
  expect(roundDown(value)).toBe(expected);
});
