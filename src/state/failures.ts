import type { StoreApi } from 'zustand/vanilla';
import type { MassifState } from './store';

type Store = StoreApi<MassifState>;

/** Says that something could not be computed, by its name, and why. */
export function tellFailure(store: Store, what: string, error: unknown): void {
  const { results, setResults } = store.getState();
  const reason = error instanceof Error ? error.message : String(error);
  setResults({ failures: { ...results.failures, [what]: reason } });
}

/** Takes word of a failure back: it was dismissed, or mended. */
export function dropFailure(store: Store, what: string): void {
  const { results, setResults } = store.getState();
  if (!(what in results.failures)) return;
  const { [what]: _dropped, ...others } = results.failures;
  setResults({ failures: others });
}

/**
 * Does some work for what has a name. Work that fails is tried once more; what fails again is told. A cancelled job is no
 * news.
 */
export async function tried(
  store: Store,
  what: string,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await work().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return work();
    });
    dropFailure(store, what);
  } catch (error) {
    if (!signal.aborted) tellFailure(store, what, error);
  }
}
