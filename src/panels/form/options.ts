/** The titles of a list of entries, for a control that offers them. */
export function titlesOf<Id extends string>(
  entries: Readonly<Record<Id, { readonly title: string }>>,
): Readonly<Record<Id, string>> {
  const titles = Object.entries<{ readonly title: string }>(entries).map(([id, { title }]) => [id, title]);
  return Object.fromEntries(titles) as Record<Id, string>;
}

/** The id after this one; after the last the first. */
export function idAfter<Id extends string>(entries: Readonly<Record<Id, unknown>>, id: Id): Id {
  const ids = Object.keys(entries) as Id[];
  return ids[(ids.indexOf(id) + 1) % ids.length];
}
