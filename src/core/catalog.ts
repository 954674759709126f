import type { Settings } from './settings';

/** What every entry of every catalog shows of itself. */
export interface CatalogEntry {
  readonly title: string;
  /** One sentence on what it is or does. */
  readonly about: string;
  /** The paper or definition that it follows. */
  readonly source: string;
  readonly settings: Settings;
}

/** Entries by id, in the order of the menu; an id is public and never renamed without an alias. */
export type Catalog<Entry extends CatalogEntry = CatalogEntry, Id extends string = string> = Readonly<
  Record<Id, Entry>
>;

/** Freezes entries into a catalog; keys are the ids. */
export function catalog<Entry extends CatalogEntry, Id extends string>(
  entries: Record<Id, Entry>,
): Catalog<Entry, Id> {
  return Object.freeze(entries);
}

/** The entry with this id, or undefined; never reaches into the prototype. */
export function find<Entry extends CatalogEntry>(entries: Catalog<Entry>, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
