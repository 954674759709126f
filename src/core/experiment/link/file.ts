import { keepTable, keptTable } from '../../csv/ownTables';
import { withChosen, type Chosen, type JsonObject } from '../chosen';
import { currentVersion } from './migrations';
import { experimentOf, type ParsedExperiment } from '../parse/parse';
import { parseVersioned } from './parseVersioned';
import { Untrusted, type Notice } from '../parse/untrusted';

/** An experiment from a file, with the text of the table that came along; or why it is none. */
export type OpenedFile =
  | (ParsedExperiment & {
      readonly table: string | undefined;
      /** The name of the table that the experiment asks for, as it is written. */
      readonly named: string;
      readonly problem?: never;
    })
  | { readonly problem: string };

/** The text of a file: its version, what was chosen, and the rows of a table of the visitor's own. */
export function fileFromChosen(chosen: Chosen): string {
  const { table } = experimentOf(chosen).data.settings;
  const text = typeof table === 'string' ? keptTable(table) : undefined;
  const file = { version: currentVersion, ...chosen, ...(text !== undefined && { table: text }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Whether a text is a file of an experiment rather than a table. */
export function isExperimentFile(text: string): boolean {
  return text.trimStart().startsWith('{');
}

/** Opens a saved file; an experiment on an own table is on the rows in it, which are kept. */
export function experimentFromFile(text: string): OpenedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `It is not JSON, as a saved experiment is: ${(error as Error).message}.` };
  }
  if (typeof value !== 'object' || value === null)
    return { problem: 'It is no experiment that Massif saved.' };
  const { table, version, ...written } = value as { table?: unknown; version?: unknown };
  const notices: Notice[] = [];
  const opened = (experiment: JsonObject, rows?: string): OpenedFile => {
    const parsed = parseVersioned(experiment, version, 'version');
    const named = new Untrusted(experiment, '', []).at('data').at('settings').at('table').text('', '');
    return { ...parsed, notices: [...notices, ...parsed.notices], table: rows, named };
  };
  const rows = new Untrusted(table, 'table', notices);
  if (typeof table !== 'string') {
    if (!rows.isAbsent) rows.notice('A table in a file is text, as in a CSV file: this one was left out.');
    return opened(written);
  }
  const kept = keepTable(table);
  if (kept.problem !== undefined) return { problem: kept.problem };
  if (new Untrusted(written, '', []).at('data').at('id').is('csv'))
    return opened(withChosen(written as JsonObject, ['data', 'settings', 'table'], kept.key), table);
  rows.notice('A table in a file is read where data.id is csv: this experiment is on other data.');
  return opened(written);
}
