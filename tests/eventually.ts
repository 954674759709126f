import { vi } from 'vitest';

/** Waits until a check holds, as long as a busy machine may take for it. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 30_000, interval: 10 });
}
