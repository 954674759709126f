import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { samplesFor } from '../../../src/core/experiment/subject';
import { awaitTable, openText } from '../../../src/state/browser/ownTable';
import { Pool } from '../../../workers/pool';
import { awaited, massif, reset, store, withPool } from '../../massif';

const pool = new Pool(() => {
  throw new Error('nobody works here');
}, 0);
const broadcast = vi.spyOn(pool, 'broadcast');
const present = () => store.getState().experiment;
const messages = () => store.getState().notices.map(({ message }) => message);
/** What a table is called by its content. */
const nameOf = (text: string) => (keepTable(text) as { key: string }).key;

beforeEach(() => {
  reset();
  broadcast.mockClear();
  vi.stubGlobal('localStorage', { setItem: () => {} });
});
afterEach(() => vi.unstubAllGlobals());

test('a table is shown and told to the workers; a bad one changes nothing', () => {
  openText(withPool(pool), 'dose,answer\n1,2\n2,4\nmany,5\n3,7\n', 'trial.csv');
  expect([...samplesFor(present().data, 1).target]).toEqual([2, 4, 7]);
  expect(messages()).toEqual(['Line 4: no number in dose: left out.']);
  expect(broadcast).toHaveBeenCalledTimes(1);
  const before = present();
  openText(withPool(pool), 'x,y\n1,"2\n', 'broken.csv');
  expect(messages()[0]).toMatch(/quote that opens on line 2/);
  openText(withPool(pool), '{"losses": [', 'broken.json');
  expect(messages()[0]).toMatch(/^It is not JSON/);
  expect(present()).toBe(before);
});

test('an experiment with its table opens as it was saved', () => {
  const table = 'x,y\n1,5\n2,6\n3,9\n';
  const file = { version: 1, steps: 7, data: { id: 'csv', settings: { table: nameOf(table) } }, table };
  openText(withPool(pool), JSON.stringify(file), 'saved.json');
  expect([present().steps, [...samplesFor(present().data, 1).target]]).toEqual([7, [5, 6, 9]]);
  expect([messages(), broadcast.mock.calls.length]).toEqual([[], 1]);
});

test('a table that nobody waits for leaves the link that waits for another', () => {
  const link = 'data.id=csv&data.settings.table=elsewhere&steps=9';
  awaitTable(massif, link);
  store.getState().open(experimentFromLink(link));
  expect(awaited.getState().table).toBe('elsewhere');
  openText(withPool(pool), 'x,y\n1,5\n2,6\n3,8\n', 'another.csv');
  expect(awaited.getState().table).toBe('elsewhere');
  awaitTable(massif, 'data.id=line');
  expect(awaited.getState().table).toBeUndefined();
});
