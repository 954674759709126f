import type { CellRow } from './scanRows';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json;
}

/** Objects in so many others are taken apart. */
const deepest = 3;
/** Values in so many others make no table: to write out those in thousands of others would overflow the stack. */
const deepestValue = 100;

export type JsonRows =
  { readonly rows: CellRow[]; readonly hasNames: boolean } | { readonly problem: string };

/** The rows of a JSON list of objects, of lists or of single values; undefined for a text that is neither. */
export function readJson(text: string): JsonRows | undefined {
  const items = itemsOf(text);
  if (items === undefined) return undefined;
  if (items.some((item) => isDeep(item, 0))) {
    return {
      problem: 'It holds lists in lists, a hundred deep: a table is a list of objects, or a list of lists.',
    };
  }
  if (items.every(Array.isArray)) {
    const rows = items.map((cells, row) => rowOf(row + 1, cells.map(cellOf)));
    return { rows: rows.filter(({ cells }) => cells.length > 0), hasNames: false };
  }
  if (items.every((item) => typeof item !== 'object' || item === null)) {
    const rows = items.map((item, row) => rowOf(row + 1, [cellOf(item)]));
    return { rows: rows.filter(({ cells }) => cells[0] !== ''), hasNames: false };
  }
  if (!items.every(isObject)) {
    return {
      problem: 'A JSON table is a list of objects, or a list of lists: this one holds something else.',
    };
  }
  const flat = items.map((item) => new Map(partsOf(item, '', 0)));
  const names = [...new Set(flat.flatMap((parts) => [...parts.keys()]))];
  if (names.length === 0) return { rows: [], hasNames: true };
  const rows = flat.map((parts, row) =>
    rowOf(
      row + 1,
      names.map((name) => cellOf(parts.get(name))),
    ),
  );
  return { rows: [rowOf(0, names), ...rows], hasNames: true };
}

/** The items of a JSON list, or of a text with a JSON object a line; undefined for any other text. */
export function itemsOf(text: string): readonly Json[] | undefined {
  const bare = text.trim();
  try {
    if (bare.startsWith('[')) return JSON.parse(bare) as readonly Json[];
    if (!bare.startsWith('{')) return undefined;
    const lines = bare.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
    return lines.length > 1 ? lines.map((line) => JSON.parse(line) as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** What keeps a text that begins as a JSON list of objects or of lists from being JSON. */
export function listProblem(text: string): string | undefined {
  if (!/^\s*\[\s*[[{]/.test(text)) return undefined;
  try {
    JSON.parse(text);
  } catch (error) {
    return `It begins as a JSON list, but is not JSON: ${(error as Error).message}.`;
  }
  return undefined;
}

/** Items of a list stand for lines. */
function rowOf(row: number, cells: readonly string[]): CellRow {
  return { line: row, cells };
}

/** The values of an object by their names, those of inner objects by both names. */
function partsOf(item: JsonObject, before: string, depth: number): [string, Json][] {
  return Object.entries(item).flatMap(([name, value]) =>
    isObject(value) && depth < deepest
      ? partsOf(value, `${before}${name}.`, depth + 1)
      : [[`${before}${name}`, value]],
  );
}

function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function isDeep(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === deepestValue || Object.values(value).some((inner: Json) => isDeep(inner, depth + 1));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
