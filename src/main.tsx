import { browserPool } from '../workers/browserPool';
import { startSharingModules } from '../workers/sharedModules';
import { mountMassif } from './app/mountMassif';
import { finestGrid, requestedGrid } from './app/stage/finestGrid';
import { experimentOfAddress } from './state/browser/linking';
import { createMassif } from './state/massif';
import './page.css';

const root = document.getElementById('root');
if (!root) throw new Error('missing element: #root');

const pool = browserPool();
startSharingModules(pool);
const mostGrid = requestedGrid(window.location.search);
const massif = createMassif({
  pool,
  initial: experimentOfAddress(),
  finestGrid: (state) => finestGrid(state, root.clientWidth, mostGrid),
});
mountMassif(massif, root, { page: true });
