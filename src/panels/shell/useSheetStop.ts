import { useSyncExternalStore } from 'react';
import { useScreen } from '../../state/hooks';
import type { SheetStop } from '../../state/screen';

/** Too low for half a sheet beside a range, as in the styles. */
const isLow = window.matchMedia('(max-height: 399px)');

/** How much of the sheet shows: as was chosen, else as much as leaves room for the range. */
export function useSheetStop(): SheetStop {
  const chosen = useScreen((screen) => screen.sheet);
  const usual = useSyncExternalStore(subscribe, () => (isLow.matches ? 'transport' : 'half'));
  return chosen ?? usual;
}

function subscribe(listener: () => void): () => void {
  isLow.addEventListener('change', listener);
  return () => isLow.removeEventListener('change', listener);
}
