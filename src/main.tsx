import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserPool } from '../workers/browserPool';
import { startSharingModules } from '../workers/sharedModules';
import { App } from './app/App';
import { finestGrid, requestedGrid } from './app/stage/finestGrid';
import { startKeys } from './app/keyboard/keys';
import { startSettled } from './app/settled';
import { startTheme } from './app/theme/theme';
import { startTitle } from './app/title';
import { startLinking } from './state/browser/linking';
import { startOwnTable } from './state/browser/ownTable';
import { MassifContext } from './state/hooks';
import { createMassif } from './state/massif';
import './page.css';

const root = document.getElementById('root');
if (!root) throw new Error('missing element: #root');

const pool = browserPool();
startSharingModules(pool);
const mostGrid = requestedGrid(window.location.search);
const massif = createMassif({ pool, finestGrid: (state) => finestGrid(state, mostGrid) });
startTheme(massif);
startOwnTable(massif);
startLinking(massif);
startTitle(massif);
startKeys(massif);
startSettled(massif);
createRoot(root).render(
  <StrictMode>
    <MassifContext value={massif}>
      <App />
    </MassifContext>
  </StrictMode>,
);
