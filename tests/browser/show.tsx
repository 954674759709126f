import { Profiler, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/panels/shell/common.module.css';
import { ofEachLandscape } from '../../src/core/landscape/landscapeKey';
import { parseExperiment } from '../../src/core/experiment/parse/parse';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { MassifContext } from '../../src/state/hooks';
import { walkCompared } from '../../src/core/landscape/walkExperiment';
import { massif, reset, store } from '../massif';

let root: Root | undefined;

beforeEach(() => {
  reset();
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** Renders into a fresh page; the answer counts the renders so far. */
export function show(content: ReactNode): { readonly renders: () => number } {
  let renders = 0;
  const container = document.body.appendChild(document.createElement('div'));
  container.dataset.massif = 'paper';
  Object.assign(container.style, { container: 'massif / size', height: '100vh' });
  root = createRoot(container);
  flushSync(() =>
    root!.render(
      <MassifContext value={massif}>
        <Profiler id="shown" onRender={() => (renders += 1)}>
          {content}
        </Profiler>
      </MassifContext>,
    ),
  );
  return { renders: () => renders };
}

/** Opens an experiment as a link would, and walks its walkers. */
export function open(value: unknown): void {
  const parsed = parseExperiment(value);
  const { experiment } = parsed;
  const planes = ofEachLandscape(experiment, (loss) => planeObjective(experiment, loss));
  store.getState().open(parsed);
  store.getState().setResults({
    trails: planes.map((_, loss) =>
      experiment.walkers.map(({ starts }, walker) =>
        starts.map((__, start) =>
          walkCompared(experiment, { loss, walker, start }, (index) => planes[index]),
        ),
      ),
    ),
  });
}

/** The experiment in the store. */
export function experimentNow() {
  return store.getState().experiment;
}
