import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RegionFeatures } from '../../../src/core/analysis/regionFeatures';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { features, searchOf } from '../../../src/state/queries/features';
import { startQuery } from '../../../src/state/query';
import type { Api } from '../../../workers/api';
import type { GoOn } from '../../../workers/inSlices';
import { Pool } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { answerTo, reset, screen, store, withPool } from '../../massif';

interface Search {
  readonly goOn: GoOn;
  readonly end: (found: RegionFeatures) => void;
}

const found: RegionFeatures = {
  features: [],
  found: 0,
  cells: 160,
  isCrowded: false,
  unfollowed: 0,
  flat: 0,
  notFinite: 0,
};
const searches: Search[] = [];
const worker = {
  api: {
    features: (...[, , , , goOn]: Parameters<Api['features']>) =>
      new Promise<RegionFeatures>((end) => searches.push({ goOn: goOn!, end })),
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
};
const results = () => store.getState().results;
let stop = (): void => {};

beforeEach(() => {
  reset();
  searches.length = 0;
  const parsed = parseExperiment({ data: { id: 'line' } });
  store.getState().open(parsed);
  const field = heightField(planeObjective(parsed.experiment), 3, parsed.experiment.plane.domain);
  store.getState().setResults({ evaluated: parsed.experiment, fields: [field] });
  stop = startQuery(withPool(new Pool(() => worker, 2)), features);
  screen.getState().openView('features', true);
});
afterEach(() => stop());

test('a search tells how far it is, and what it found', async () => {
  await eventually(() => expect(searches.length).toBe(1));
  expect(answerTo(features).share).toBeUndefined();
  expect(searches[0].goOn(0.25)).toBe(true);
  expect(answerTo(features).share).toBe(0.25);
  searches[0].end(found);
  await eventually(() => expect(answerTo(features).facts).toEqual([found]));
  expect(answerTo(features).share).toBeUndefined();
});

test('a search that is cancelled goes on no more, until it is asked for again', async () => {
  await eventually(() => expect(searches.length).toBe(1));
  void searches[0].goOn(0.25);
  screen.getState().set({ searchLeft: searchOf(results().evaluated!) });
  expect(answerTo(features).share).toBeUndefined();
  expect(searches[0].goOn(0.5)).toBe(false);
  expect(answerTo(features).share).toBeUndefined();
  // A finer grid of the same ground takes nothing up.
  store.getState().setResults({ fields: [{ ...results().fields[0]!, size: 5 }] });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(searches.length).toBe(1);
  screen.getState().set({ searchLeft: undefined });
  await eventually(() => expect(searches.length).toBe(2));
  searches[1].end(found);
  await eventually(() => expect(answerTo(features).facts).toEqual([found]));
});

test('closing the view cancels too', async () => {
  await eventually(() => expect(searches.length).toBe(1));
  expect(searches[0].goOn(0.25)).toBe(true);
  screen.getState().openView('features', false);
  expect(searches[0].goOn(0.5)).toBe(false);
  expect(answerTo(features).share).toBeUndefined();
});
