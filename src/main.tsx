import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserPool } from '../workers/browserPool';
import { startSharingModules } from '../workers/sharedModules';
import { App } from './app/App';
import { finestGrid } from './app/finestGrid';
import { startKeys } from './app/keys';
import { startTheme } from './app/theme';
import { startPlayback } from './state/playback';
import { startOwnTable } from './state/ownTable';
import { queries } from './state/queries';
import { startQuery } from './state/query';
import { startSurveying } from './state/surveying';
import { startTraining } from './state/training';
import { startLinking } from './state/url';
import { startWalking } from './state/walking';

const root = document.getElementById('root');
if (!root) throw new Error('missing element: #root');

const pool = browserPool();
startSharingModules(pool);
startTheme();
startOwnTable(pool);
startLinking();
startTraining(pool);
startSurveying(pool, finestGrid);
startWalking(pool);
for (const query of queries) startQuery(pool, query);
startPlayback();
startKeys();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
