import { useMassif } from './store';

/** The only catch of the page: a cancelled job is no news, anything else is told. */
export async function reported(work: Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    useMassif
      .getState()
      .setResults({ progress: undefined, failure: `The workers could not finish: ${reason}` });
  }
}
