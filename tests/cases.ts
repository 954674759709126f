import { inject } from 'vitest';

const { seed: daySeed, isLong } = inject('random');

/** How many of so many random cases this run takes: a fifth, or all of them by `npm run test:long`. */
export function cases(all: number): number {
  return isLong ? all : Math.ceil(all / 5);
}

/** The seed of a suite on this day; the given one itself, which differs from suite to suite, in a long run. */
export function seeded(suite: number): number {
  return (daySeed * 10_000 + suite) % 2 ** 31;
}

/** Both as fast-check takes them. */
export function runs(all: number, suite: number): { numRuns: number; seed: number } {
  return { numRuns: cases(all), seed: seeded(suite) };
}

/** Every so many-th of some cases, on the next day the next ones; all of them in a long run. */
export function shareOf<Case>(all: readonly Case[], every: number): readonly Case[] {
  return isLong ? all : all.filter((_, index) => (index + daySeed) % every === 0);
}
