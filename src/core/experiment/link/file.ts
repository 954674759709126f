import { keepTable, keptTable } from '../../csv/ownTables';
import type { Chosen } from '../chosen';
import { currentVersion } from './migrations';
import { experimentOf, type ParsedExperiment } from '../parse/parse';
import { parseVersioned } from './parseVersioned';
import { Untrusted } from '../parse/untrusted';

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
  const text = typeof table === 'string' ? keptTable(table)?.text : undefined;
  const file = { version: currentVersion, ...chosen, ...(text !== undefined && { table: text }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Whether a text is a file of an experiment rather than a table. */
export function isExperimentFile(text: string): boolean {
  return text.trimStart().startsWith('{');
}

/** Opens a saved file; the rows in it are kept, so that the experiment finds them. */
export function experimentFromFile(text: string): OpenedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `It is not JSON, as a saved experiment is: ${(error as Error).message}.` };
  }
  if (typeof value !== 'object' || value === null)
    return { problem: 'It is no experiment that Massif saved.' };
  const { table, version, ...experiment } = value as { table?: unknown; version?: unknown };
  const named = new Untrusted(experiment, '', []).at('data').at('settings').at('table').text('', '');
  const parsed = () => parseVersioned(experiment, version, 'version');
  if (typeof table !== 'string') return { ...parsed(), table: undefined, named };
  const { problem } = keepTable(table);
  if (problem !== undefined) return { problem };
  return { ...parsed(), table, named };
}
