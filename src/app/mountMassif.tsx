import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLacking } from '../state/browser/lacking';
import { startKeepingPage } from '../state/browser/keepPage';
import { startLinking } from '../state/browser/linking';
import { startOpening } from '../state/browser/startOpening';
import { startOwnTable } from '../state/browser/ownTable';
import { MassifContext } from '../state/hooks';
import type { Massif } from '../state/massif';
import { App } from './App';
import { startKeys } from './keyboard/startKeys';
import { startArrival } from './startArrival';
import { startSettled } from './startSettled';
import { startTheme } from './theme/startTheme';
import { startTitle } from './startTitle';

/** React counts ids in each root anew. */
let mounted = 0;

interface MountOptions {
  /** Whether Massif has the page to itself: its address, its title, and keys, drops and pastes wherever they go. */
  readonly page?: boolean;
}

/** Shows a Massif in an element that has a height; answers what takes it away again and leaves the page as it was. */
export function mountMassif(
  massif: Massif,
  element: HTMLElement,
  { page = false }: MountOptions = {},
): () => void {
  const root = createRoot(element, { identifierPrefix: `massif${mounted++}` });
  // After React's own listeners: a control that has a use for a key keeps it.
  const place = page ? window : element;
  const stops = [
    startOwnTable(massif),
    startTheme(massif),
    startOpening(massif, place),
    startKeys(massif, place),
    startLacking(massif),
    ...(page
      ? [startLinking, startArrival, startTitle, startSettled, startKeepingPage].map((start) => start(massif))
      : []),
  ];
  root.render(
    <StrictMode>
      <MassifContext value={massif}>
        <App page={page} />
      </MassifContext>
    </StrictMode>,
  );
  return () => {
    stops.forEach((stop) => stop());
    root.unmount();
  };
}
