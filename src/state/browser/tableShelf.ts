import { forget, keep, stored } from './storage';

const index = 'massif.tables';
const placeOf = (key: string) => `massif.table.${key}`;
/** As many tables are kept on this device. */
const most = 20;

/**
 * Keeps a table on this device by the name of its content; those that nobody asked for the longest make room. Answers
 * whether there was room for it.
 */
export function shelve(key: string, text: string): boolean {
  const others = keysBeside(key).slice(0, most - 1);
  while (!keep(placeOf(key), text)) {
    if (others.pop() === undefined) return false;
    remember(others);
  }
  remember([key, ...others]);
  return true;
}

/** A table that is kept on this device. */
export function fromShelf(key: string): string | undefined {
  const text = stored(placeOf(key));
  if (text !== undefined) remember([key, ...keysBeside(key)]);
  return text;
}

function keysBeside(key: string): string[] {
  return keysOnShelf().filter((other) => other !== key);
}

function keysOnShelf(): string[] {
  try {
    const keys: unknown = JSON.parse(stored(index) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** The latest comes first; what falls off the end is let go. A full device still has the order that it had. */
function remember(keys: readonly string[]): void {
  for (const gone of keysOnShelf().filter((key) => !keys.includes(key))) forget(placeOf(gone));
  keep(index, JSON.stringify(keys));
}
