import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse/parse';

/** The name of a table which is not here, and the experiment that is opened again as soon as it comes. */
export interface Awaited {
  readonly table: string | undefined;
  readonly reopen: () => ParsedExperiment;
}

export const nothingAwaited: Awaited = { table: undefined, reopen: () => parseExperiment({}) };

export function createAwaitedStore(): StoreApi<Awaited> {
  return createStore<Awaited>()(() => nothingAwaited);
}
