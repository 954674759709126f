import type { TestProject } from 'vitest/node';

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
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const seed = process.env.MASSIF_SEED || (isLong ? '0' : today);
  if (!/^\d{1,9}$/.test(seed)) throw new Error(`MASSIF_SEED must be a whole number: ${seed}`);
  provide('random', { seed: Number(seed), isLong });
  console.log(`Random cases: ${isLong ? 'all' : 'a fifth'}, MASSIF_SEED=${seed}`);
}
