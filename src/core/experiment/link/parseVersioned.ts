import type { JsonObject } from '../chosen';
import { currentVersion, lifted } from './migrations';
import { parseExperiment, type ParsedExperiment } from '../parse/parse';
import { Untrusted, type Notice } from '../parse/untrusted';

/** The experiment of a link or file that was written by this version or an older one. */
export function parseVersioned(written: JsonObject, version: unknown, where: string): ParsedExperiment {
  const notices: Notice[] = [];
  const range = { min: 1, max: currentVersion, integer: true };
  const known = new Untrusted(version, where, notices).number('version', 1, range);
  const parsed = parseExperiment(lifted(written, known));
  return { ...parsed, notices: [...notices, ...parsed.notices] };
}
