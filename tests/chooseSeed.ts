import type { TestProject } from 'vitest/node';
import { seedOfRun } from './seedOfRun';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which random cases are taken, and how many of them. */
    readonly random: { readonly seed: number; readonly isLong: boolean };
  }
}

/**
 * Chooses the random cases of a run before its first test: those of this day, or of MASSIF_SEED, and in a long run all of
 * the fixed ones, which are those of seed 0.
 */
export default function chooseSeed({ provide, vitest }: TestProject): void {
  const isLong = vitest.vite.config.mode === 'long';
  const seed = seedOfRun(isLong ? '0' : undefined);
  provide('random', { seed, isLong });
  console.log(`Random cases: ${isLong ? 'all' : 'a fifth'}, MASSIF_SEED=${seed}`);
}
