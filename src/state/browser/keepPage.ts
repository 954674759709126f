import type { Massif } from '../massif';

/** After so many ms the first view has what it needs, and the rest of the page may be fetched. */
const patience = 4000;

/**
 * Keeps the page, all of it, for when there is no network. A newer one is offered and never taken by itself. Answers what
 * ends it.
 */
export function startKeepingPage({ screen }: Massif): () => void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return () => {};
  const keep = async () => {
    const { registerSW } = await import('virtual:pwa-register');
    const takeNewer = registerSW({
      immediate: true,
      onNeedRefresh: () => screen.getState().set({ takeNewer: () => void takeNewer() }),
    });
  };
  // A browser that does not keep pages, as in a private window, shows this one all the same.
  const timer = setTimeout(() => void keep().catch(() => {}), patience);
  return () => clearTimeout(timer);
}
