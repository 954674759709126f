import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seedOfRun } from '../seedOfRun';

/** What every run takes: the first task from end to end, and what the built page loads and keeps. */
const always = ['explorer.test.ts', 'page.test.ts'];
const turns = 4;

const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.test.ts'))
  .toSorted();
const byTurns = files.filter((name) => !always.includes(name));

/** The files of today: all of them take longer than a change should wait, so most have their turn every fourth day. */
export const today = [...always, ...byTurns.filter((_, index) => (index + seedOfRun()) % turns === 0)];
export const otherDays = files.filter((name) => !today.includes(name));
