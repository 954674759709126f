import { useSyncExternalStore } from 'react';

/** How the screen is laid out: two columns, a column and tabs, a rail and a drawer, a sheet below, a sheet beside. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'phone' | 'landscape';

const queries: readonly (readonly [Layout, MediaQueryList])[] = (
  [
    ['landscape', '(max-height: 480px) and (min-width: 480px)'],
    ['phone', '(max-width: 599px)'],
    ['narrow', '(max-width: 899px)'],
    ['medium', '(max-width: 1199px)'],
  ] as const
).map(([layout, query]) => [layout, window.matchMedia(query)]);

/** The layout for the window as it is now. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, () => queries.find(([, query]) => query.matches)?.[0] ?? 'wide');
}

function subscribe(listener: () => void): () => void {
  for (const [, query] of queries) query.addEventListener('change', listener);
  return () => {
    for (const [, query] of queries) query.removeEventListener('change', listener);
  };
}
