import type { JsonObject } from '../chosen';
import { currentVersion, lifted } from './migrations';
import { awaitedBy, parseExperiment, type ParsedExperiment } from '../parse/parse';
import { Untrusted, type Notice } from '../parse/untrusted';

/** What is said of rows that are not here. */
export const awaitedWords =
  'This used a table that is not on this device: open its file, and all is as it was.';

/** The experiment of a link or file that was written by this version or an older one. */
export function parseVersioned(written: JsonObject, version: unknown, where: string): ParsedExperiment {
  const notices: Notice[] = [];
  const range = { min: 1, max: currentVersion, integer: true };
  const known = new Untrusted(version, where, notices).number('version', 1, range);
  const parsed = parseExperiment(lifted(written, known));
  if (awaitedBy(parsed.chosen) !== undefined) notices.push({ where: 'data.settings', message: awaitedWords });
  return { ...parsed, notices: [...notices, ...parsed.notices] };
}
