import { readCells, type CellTable } from './readCells';

/** A table that was read, with its text. */
export interface KeptTable {
  readonly text: string;
  readonly cells: Exclude<CellTable, { problem: string }>;
}

/** Tables that a visitor brought, by their content: an experiment names one, page and workers hold the rows. */
const tables = new Map<string, KeptTable>();

/** Reads a table and keeps it; answers the name of its content, or why it is none. */
export function keepTable(text: string): { key: string; problem?: never } | { problem: string } {
  const cells = readCells(text);
  if (cells.problem !== undefined) return { problem: cells.problem };
  const key = contentKey(text);
  tables.set(key, { text, cells });
  return { key };
}

export function keptTable(key: string): KeptTable | undefined {
  return tables.get(key);
}

/** Two 32-bit FNV-1a hashes, of all characters forwards and backwards. */
function contentKey(text: string): string {
  let [one, other] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(36)).join('');
}
