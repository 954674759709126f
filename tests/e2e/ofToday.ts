import { byTurns } from '../byTurns';

/** Every so many-th of a list, on the next day the next ones; all of them where `MASSIF_ALL` is set. */
export function ofToday<Item>(all: readonly Item[], every: number): readonly Item[] {
  return process.env.MASSIF_ALL ? all : byTurns(all, every);
}
