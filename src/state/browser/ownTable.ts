import { holdTable, keptTable, keptTables, tableKey } from '../../core/csv/ownTables';
import { awaitedBy } from '../../core/experiment/parse/parse';
import type { Chosen } from '../../core/experiment/chosen';
import type { Instance } from '../instance';
import { forget, stored } from './storage';
import { fromShelf, shelve } from './tableShelf';

/** Where the one table was that earlier versions kept. */
const formerPlace = 'massif.table';

/**
 * Tells every worker, also those that come later, the tables that are here, and brings back the table of an experiment that
 * is gone back to, until it is ended. Call before a link is read.
 */
export function startOwnTable({ pool, store }: Pick<Instance, 'pool' | 'store'>): () => void {
  moveFormer();
  const endBroadcast = pool.broadcast(async (api) => {
    for (const text of keptTables()) await api.keepTable(text);
  });
  const unsubscribe = store.subscribe(({ experiment: { data } }, before) => {
    const { table = '' } = data.settings;
    if (data === before.experiment.data || data.id !== 'csv' || table === '') return;
    if (keptTable(String(table)) !== undefined) return;
    const text = fromShelf(String(table));
    if (text !== undefined) hold({ pool }, text);
    // Rows that are nowhere any longer are awaited.
    else store.getState().readAgain();
  });
  return () => {
    unsubscribe();
    endBroadcast();
  };
}

/** Keeps a table here, in the workers and on this device; answers its name and whether there was room on the device. */
export function keepOwnTable(
  massif: Pick<Instance, 'pool'>,
  text: string,
): { key: string; isShelved: boolean } {
  const key = hold(massif, text);
  return { key, isShelved: shelve(key, text) };
}

/** Fetches the table that is chosen, if this device has it and the page has not. */
export function recallTable(massif: Pick<Instance, 'pool'>, chosen: Chosen): void {
  const key = awaitedBy(chosen);
  const text = key === undefined ? undefined : fromShelf(key);
  if (text !== undefined) hold(massif, text);
}

/** Workers are told before any job that names the table. */
function hold({ pool }: Pick<Instance, 'pool'>, text: string): string {
  const key = holdTable(text);
  pool.each((api) => api.keepTable(text));
  return key;
}

function moveFormer(): void {
  const text = stored(formerPlace);
  if (text === undefined) return;
  forget(formerPlace);
  shelve(tableKey(text), text);
}
