import { without, type Chosen, type JsonObject } from '../chosen';

/** What was chosen without these parts of its view: they follow their defaults. */
export function viewWithout(chosen: Chosen, ...names: readonly string[]): Chosen {
  if (chosen.view === undefined) return chosen;
  return { ...chosen, view: without(chosen.view as JsonObject, ...names) };
}
