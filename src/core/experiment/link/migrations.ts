import type { JsonObject } from '../chosen';

/** The version of the links and files that are written now; those without one are of version 1. */
export const currentVersion = 2;

/** What a link or file of a version says, as the next version says it. */
type Migration = (written: JsonObject) => JsonObject;

const migrations: Readonly<Record<number, Migration>> = {
  1: (written) => withRenamed(written, 'plane', 'cut', 'slice'),
};

/** What a link or file of an older version says, as it is written now: step by step. */
export function lifted(written: JsonObject, version: number): JsonObject {
  let now = written;
  for (let step = version; step < currentVersion; step++) now = migrations[step](now);
  return now;
}

function withRenamed(written: JsonObject, section: string, from: string, to: string): JsonObject {
  const parts = written[section];
  if (typeof parts !== 'object' || parts === null || !Object.hasOwn(parts, from)) return written;
  const renamed = Object.entries(parts).map(([name, value]) => [name === from ? to : name, value]);
  return { ...written, [section]: Object.fromEntries(renamed) };
}
