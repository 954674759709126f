import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byTurns } from './byTurns.ts';

interface Turns {
  /** Names of test files. */
  readonly today: string[];
  readonly otherDays: string[];
}

/** Some files always, of the others every so many-th, on the next day the next ones. */
function turnsOf(others: readonly string[], every: number, always: readonly string[] = []): Turns {
  const today = [...always, ...byTurns(others, every)];
  return { today, otherDays: others.filter((name) => !today.includes(name)) };
}

/** Who has their turn today in a folder of tests: all of them take longer than a change should wait. */
function turnsIn(folder: string, every: number, always: readonly string[]): Turns {
  const others = readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((name) => /\.test\.tsx?$/.test(name) && !always.includes(name))
    .toSorted();
  return turnsOf(others, every, always);
}

/** Of the built page always the first task from end to end, and what the page loads and keeps. */
export const builtPage = turnsIn('e2e/', 8, ['explorer.test.ts', 'page.test.ts']);
/** In a browser always a range as it is drawn, and the worker that walks as the command line does. */
export const inBrowser = turnsIn('browser/', 4, ['range.test.tsx', 'sameTrail.test.ts']);
/** Searches of whole regions, fits of many models and comparisons of random formulas: half of all the time without a browser. */
export const searches = turnsOf(
  [
    'core/analysis/budget.test.ts',
    'core/analysis/featureWords.test.ts',
    'core/analysis/kinds.test.ts',
    'core/analysis/levelLines.test.ts',
    'core/analysis/levelOnRounding.test.ts',
    'core/analysis/lossNature.test.ts',
    'core/analysis/lowest.test.ts',
    'core/analysis/valleys.test.ts',
    'core/experiment/usualStarts.test.ts',
    'core/kernel/randomFormulas.test.ts',
    'core/objective/centred.test.ts',
    'core/objective/firstViews.test.ts',
    'core/terrains/facts.test.ts',
    'core/training/skipConnections.test.ts',
    'repro/criticalPoints.test.ts',
  ],
  2,
);
