import type { Settings } from './settings';

/** Whatever stands in a catalog under an id that links may name. */
export interface Named {
  readonly title: string;
  /** Ids that it had before: links and the command line still understand them. */
  readonly aliases?: readonly string[];
}

/** What every entry shows of itself that a visitor may read about. */
export interface CatalogEntry extends Named {
  /** One sentence on what it is or does. */
  readonly about: string;
  /** The paper or definition that it follows. */
  readonly source: string;
  readonly settings: Settings;
}

/** Entries by id, in the order of the menu; an id is public and never renamed without an alias. */
export type Catalog<Entry extends Named = CatalogEntry, Id extends string = string> = Readonly<
  Record<Id, Entry>
>;

/** Freezes entries into a catalog; keys are the ids. */
export function catalog<Entry extends Named, Id extends string>(
  entries: Record<Id, Entry>,
): Catalog<Entry, Id> {
  return Object.freeze(entries);
}

/** The id that an entry has now, by that or a former one, or undefined; never reaches into the prototype. */
export function idOf(entries: Catalog<Named>, name: string): string | undefined {
  if (Object.hasOwn(entries, name)) return name;
  return Object.keys(entries).find((id) => entries[id].aliases?.includes(name));
}

/** The entry with this id or alias, or undefined. */
export function find<Entry extends Named>(entries: Catalog<Entry>, name: string): Entry | undefined {
  const id = idOf(entries, name);
  return id === undefined ? undefined : entries[id];
}
