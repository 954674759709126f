import type { Remote } from 'comlink';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExperiment } from '../../../src/core/experiment/parse';
import { features } from '../../../src/state/queries/features';
import { startQuery } from '../../../src/state/query';
import { useScreen } from '../../../src/state/screen';
import { useMassif } from '../../../src/state/store';
import { startSurveying } from '../../../src/state/surveying';
import { api, type Api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';

const asked = vi.fn((...question: Parameters<typeof api.ground>) => Promise.resolve(api.ground(...question)));
const worker = (): PoolWorker => ({
  api: {
    survey: (request: Parameters<typeof api.survey>[0]) => Promise.resolve(api.survey(request)),
    ground: asked,
  } as unknown as Remote<Api>,
  terminate: () => {},
  onDeath: () => {},
});
const [firstState, firstScreen] = [useMassif.getState(), useScreen.getState()];
const grounds = () => useMassif.getState().results.grounds;
const stops: (() => void)[] = [];

beforeEach(() => {
  asked.mockClear();
  useMassif.setState(firstState, true);
  useScreen.setState(firstScreen, true);
  const subject = { terrain: { id: 'formula', settings: { text: '(x - 1)^2 + 2*y^2' } } };
  useMassif.getState().open(parseExperiment({ subject }));
  const pool = new Pool(worker, 1);
  stops.push(
    startSurveying(pool, () => 33),
    startQuery(pool, features),
  );
});
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('the ground is read on request only, and once as long as it stays', async () => {
  await vi.waitFor(() => expect(useMassif.getState().results.fields).toHaveLength(1));
  expect(asked).not.toHaveBeenCalled();
  useScreen.getState().set({ showsGround: true });
  await vi.waitFor(() => expect(grounds()[0]?.features).toHaveLength(1), 10_000);
  expect(grounds()[0]!.features[0]).toMatchObject({ kind: 'minimum', point: [1, 0], eigenvalues: [2, 4] });
  useScreen.getState().set({ showsGround: false });
  expect(grounds()).toEqual([]);
  useScreen.getState().set({ showsGround: true });
  await vi.waitFor(() => expect(grounds()[0]).toBeDefined());
  expect(asked).toHaveBeenCalledTimes(1);
});
