import { readCells } from './readCells';
import { readingOf } from './reading';
import type { SettingValues } from '../settings';

/** So many characters of tables are held; beyond, the one that came first is let go. */
const mostCharacters = 8_000_000;

/** Tables that a visitor brought, by their content: an experiment names one, page and workers hold the rows. */
const tables = new Map<string, string>();

/** Reads a table and keeps it; answers the name of its content, or why it is none with these settings. */
export function keepTable(
  text: string,
  settings: SettingValues = {},
): { key: string; problem?: never } | { problem: string } {
  const { problem } = readCells(text, readingOf(settings));
  return problem === undefined ? { key: holdTable(text) } : { problem };
}

/** Keeps a text that was read as a table before; answers the name of its content. */
export function holdTable(text: string): string {
  const key = tableKey(text);
  tables.delete(key);
  tables.set(key, text);
  let held = [...tables.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of tables) {
    if (held <= mostCharacters || oldest === key) break;
    tables.delete(oldest);
    held -= length;
  }
  return key;
}

/** The text of a table that is kept. */
export function keptTable(key: string): string | undefined {
  return tables.get(key);
}

/** All that are kept, the one that came first in front. */
export function keptTables(): readonly string[] {
  return [...tables.values()];
}

/** What a text is called by its content: two 32-bit FNV-1a hashes, of all characters forwards and backwards. */
export function tableKey(text: string): string {
  let [one, other] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(36)).join('');
}
