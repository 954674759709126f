import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentFromLink } from '../../../src/core/experiment/link/link';
import { link } from '../../../src/panels/exporters/link';
import { massif, reset, store } from '../../massif';

const copied = vi.fn((_text: string) => Promise.resolve());

beforeEach(() => {
  reset();
  copied.mockClear();
  vi.stubGlobal('window', { location: { origin: 'https://massif.example', pathname: '/', search: '' } });
  vi.stubGlobal('navigator', { clipboard: { writeText: copied } });
});
afterEach(() => void vi.unstubAllGlobals());

test('a link that is shared opens the same experiment', async () => {
  store.getState().open(experimentFromLink('losses.0.id=brier&steps=40'));
  expect(await link.run(massif)).toBe('Link copied');
  const { experiment } = experimentFromLink(copied.mock.calls[0][0]);
  expect(experiment).toEqual(store.getState().experiment);
});

test('an experiment that no link holds is not shared cut off', async () => {
  store.setState({
    history: { ...store.getState().history, present: { data: { id: 'x'.repeat(100_000) } } },
  });
  expect(await link.run(massif)).toBe('Too long for a link: save it as a file');
  expect(copied).not.toHaveBeenCalled();
});

test('without a clipboard the address is pointed at', async () => {
  vi.stubGlobal('navigator', {});
  expect(await link.run(massif)).toBe('No clipboard: copy the address of this page');
});
