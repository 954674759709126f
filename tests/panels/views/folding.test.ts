import { expect, test } from 'vitest';
import { views } from '../../../src/panels/views';
import { createScreenStore } from '../../../src/state/screen';

test('whoever asks whether a view is open names one that folds', () => {
  const sources = import.meta.glob<string>('../../../src/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const asked = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/opened\.includes\('(\w+)'\)/g)].map(([, id]) => id),
  );
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((id) => !views[id]?.folds)).toEqual([]);
});

test('a view is opened and closed beside the others, and told of only when that changes', () => {
  const screen = createScreenStore();
  const { openView } = screen.getState();
  openView('errors', true);
  openView('engine', true);
  expect(screen.getState().opened).toEqual(['errors', 'engine']);
  const before = screen.getState().opened;
  openView('engine', true);
  expect(screen.getState().opened).toBe(before);
  openView('errors', false);
  expect(screen.getState().opened).toEqual(['engine']);
});
