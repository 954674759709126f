import type { StoreApi } from 'zustand/vanilla';
import type { Failure, MassifState } from './store';

type Store = StoreApi<MassifState>;

/** Says that something could not be computed, by its name. */
export function tellFailure(store: Store, what: string, failure: Failure): void {
  const { results, setResults } = store.getState();
  setResults({ failures: { ...results.failures, [what]: failure } });
}

/** Takes word of a failure back: it was dismissed, or mended. */
export function dropFailure(store: Store, what: string): void {
  const { results, setResults } = store.getState();
  if (!(what in results.failures)) return;
  const { [what]: _dropped, ...others } = results.failures;
  setResults({ failures: others });
}

/**
 * Does some work for what has a name. Work that fails is tried once more; what fails again is told, and done anew when
 * that is asked for. A cancelled job is no news.
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
    if (signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    const again = () => {
      dropFailure(store, what);
      void tried(store, what, work, signal);
    };
    tellFailure(store, what, { reason, again });
  }
}
