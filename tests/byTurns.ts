import { seedOfRun } from './seedOfRun.ts';

/** Every so many-th of a list, on the next day the next ones. */
export function byTurns<Item>(all: readonly Item[], every: number): Item[] {
  return all.filter((_, index) => (index + seedOfRun()) % every === 0);
}
