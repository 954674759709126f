import { keepTable, keptTable } from '../../csv/ownTables';
import { readingSettings } from '../../csv/reading';
import type { SettingValues } from '../../settings';
import { withChosen, type Chosen, type JsonObject } from '../chosen';
import { currentVersion } from './migrations';
import { experimentOf, type ParsedExperiment } from '../parse/parse';
import { parseSettings } from '../parse/parseSettings';
import { parseVersioned } from './parseVersioned';
import { numberFrom, Untrusted, type Notice } from '../parse/untrusted';

/** An experiment from a file, with the text of the table that came along; or why it is none. */
export type OpenedFile =
  | (ParsedExperiment & { readonly table: string | undefined; readonly problem?: never })
  | { readonly problem: string };

/** The text of a file: its version, what was chosen, and the rows of a table of the visitor's own. */
export function fileFromChosen(chosen: Chosen): string {
  const { table } = experimentOf(chosen).data.settings;
  const text = typeof table === 'string' ? keptTable(table) : undefined;
  const file = { version: currentVersion, ...chosen, ...(text !== undefined && { table: text }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Opens a saved file; an experiment on an own table is on the rows in it, which are kept. */
export function experimentFromFile(text: string): OpenedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `It is not JSON, as a saved experiment is: ${(error as Error).message}.` };
  }
  if (typeof value !== 'object' || value === null) {
    return { problem: 'It is no experiment that Massif saved.' };
  }
  if (!isExperiment(value)) {
    return {
      problem:
        'This file is JSON, but no experiment that Massif saved, and no table, which is a list of objects.',
    };
  }
  const { table, version, ...written } = value;
  const notices: Notice[] = [];
  const opened = (experiment: JsonObject, rows?: string): OpenedFile => {
    const parsed = parseVersioned(experiment, version, 'version');
    return { ...parsed, notices: [...notices, ...parsed.notices], table: rows };
  };
  const rows = new Untrusted(table, 'table', notices);
  if (typeof table !== 'string') {
    if (!rows.isAbsent) rows.notice('A table in a file is text, as in a CSV file: this one was left out.');
    return opened(written);
  }
  const kept = keepTable(table, readingIn(written));
  if (kept.problem !== undefined) return { problem: kept.problem };
  if (new Untrusted(written, '', []).at('data').at('id').is('csv'))
    return opened(withChosen(written as JsonObject, ['data', 'settings', 'table'], kept.key), table);
  rows.notice('A table in a file is read where data.id is csv: this experiment is on other data.');
  return opened(written);
}

const shapes: Readonly<Record<string, (part: unknown) => boolean>> = {
  seed: isScalar,
  data: (part) => isGroup(part) && ['id', 'settings', 'edits'].some((name) => Object.hasOwn(part, name)),
  subject: isGroup,
  losses: isList,
  training: isGroup,
  plane: isGroup,
  batch: isGroup,
  walkers: isList,
  rates: isScalar,
  steps: isScalar,
  view: isGroup,
  camera: isGroup,
  table: () => true,
};

/** Whether a file was meant as an experiment: its parts have names and kinds of ours, and no others without a version. */
function isExperiment(value: object): value is Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return false;
  const { version, ...parts } = value as Readonly<Record<string, unknown>>;
  const hasVersion = numberFrom(version) !== undefined;
  if (version !== undefined && !hasVersion) return false;
  const names = Object.keys(parts);
  const known = names.filter((name) => Object.hasOwn(shapes, name));
  if (!known.every((name) => shapes[name](parts[name]))) return false;
  return known.length === names.length ? names.length > 0 || hasVersion : hasVersion && known.length > 0;
}

function isScalar(part: unknown): boolean {
  return typeof part === 'number' || typeof part === 'string';
}

function isGroup(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** Of groups, in order or by number. */
function isList(part: unknown): boolean {
  return Array.isArray(part) ? part.every(isGroup) : isGroup(part);
}

/** How the table of an experiment is read. */
function readingIn(experiment: JsonObject): SettingValues {
  return parseSettings(new Untrusted(experiment, '', []).at('data').at('settings').silent(), readingSettings);
}
