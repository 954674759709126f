const index = 'massif.tables';
const placeOf = (key: string) => `massif.table.${key}`;
/** As many tables are kept on this device. */
const most = 20;

/**
 * Keeps a table on this device by the name of its content; those that nobody asked for the longest make room. Answers
 * whether there was room for it.
 */
export function shelve(key: string, text: string): boolean {
  for (
    let others = keysOnShelf()
      .filter((other) => other !== key)
      .slice(0, most - 1);
    ;
  ) {
    try {
      localStorage.setItem(placeOf(key), text);
      remember([key, ...others]);
      return true;
    } catch {
      const oldest = others.at(-1);
      if (oldest === undefined) return false;
      forget(oldest);
      others = others.slice(0, -1);
      remember(others);
    }
  }
}

/** A table that is kept on this device. */
export function fromShelf(key: string): string | undefined {
  try {
    const text = localStorage.getItem(placeOf(key)) ?? undefined;
    if (text !== undefined) remember([key, ...keysOnShelf().filter((other) => other !== key)]);
    return text;
  } catch {
    return undefined;
  }
}

function keysOnShelf(): string[] {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(index) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** The latest comes first; what falls off the end is let go. */
function remember(keys: readonly string[]): void {
  try {
    for (const gone of keysOnShelf().filter((key) => !keys.includes(key))) forget(gone);
    localStorage.setItem(index, JSON.stringify(keys));
  } catch {
    // A full device still has what it had.
  }
}

function forget(key: string): void {
  localStorage.removeItem(placeOf(key));
}
