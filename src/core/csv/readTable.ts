import type { SettingValues } from '../settings';
import { typedTable, type TypedTable } from './columns';
import { readCells } from './readCells';
import { readingOf } from './reading';
import { tableOf, type OwnTable } from './tableOf';

/** The typed columns of a text as the settings read it, or why it is no table. */
export function readTable(text: string, settings: SettingValues): TypedTable | { readonly problem: string } {
  const cells = readCells(text, readingOf(settings));
  return cells.problem === undefined ? typedTable(cells, settings) : { problem: cells.problem };
}

/** Rows to learn from in a table that was read. */
export function ownTableOf(
  read: TypedTable | { readonly problem: string },
  settings: SettingValues,
): OwnTable {
  return 'problem' in read ? read : tableOf(read, settings);
}
