import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byTurns } from './byTurns.ts';

interface Turns {
  /** Names of test files. */
  readonly today: string[];
  readonly otherDays: string[];
}

/**
 * Who has their turn today in a folder of tests: some always, of the others every so many-th, on the next day the next
 * ones; all of them take longer than a change should wait.
 */
function turnsIn(folder: string, always: readonly string[], every: number): Turns {
  const files = readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((name) => /\.test\.tsx?$/.test(name))
    .toSorted();
  const others = files.filter((name) => !always.includes(name));
  const today = [...always, ...byTurns(others, every)];
  return { today, otherDays: files.filter((name) => !today.includes(name)) };
}

/** Of the built page always the first task from end to end, and what the page loads and keeps. */
export const builtPage = turnsIn('e2e/', ['explorer.test.ts', 'page.test.ts'], 6);
/** In a browser always a range as it is drawn, and the worker that walks as the command line does. */
export const inBrowser = turnsIn('browser/', ['range.test.tsx', 'sameTrail.test.ts'], 4);
