import type { Settings } from './settings';

/** What every entry of every catalog shows of itself. */
export interface CatalogEntry {
  readonly title: string;
  /** One sentence on what it is or does. */
  readonly about: string;
  /** The paper or definition that it follows. */
  readonly source: string;
  readonly settings: Settings;
  /** Ids that it had before: links and the command line still understand them. */
  readonly aliases?: readonly string[];
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

/** The id that an entry has now, by that or a former one, or undefined; never reaches into the prototype. */
export function idOf(entries: Catalog, name: string): string | undefined {
  if (Object.hasOwn(entries, name)) return name;
  return Object.keys(entries).find((id) => entries[id].aliases?.includes(name));
}

/** The entry with this id or alias, or undefined. */
export function find<Entry extends CatalogEntry>(entries: Catalog<Entry>, name: string): Entry | undefined {
  const id = idOf(entries, name);
  return id === undefined ? undefined : entries[id];
}
