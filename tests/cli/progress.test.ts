import { afterEach, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/progress';
import { run } from '../../src/cli/run';

afterEach(() => void vi.restoreAllMocks());

/** What is written while a share after the other is told, a number of milliseconds apart. */
function written(isTTY: boolean, shares: readonly number[], apart: number): string[] {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const texts: string[] = [];
  const progress = new Progress({ isTTY, write: (text) => texts.push(text) });
  for (const share of shares) {
    now += apart;
    progress.tell(share);
  }
  progress.end();
  return texts;
}

test('a terminal is told now and then which share is done, and nothing stays of it', () => {
  const line = '\r\x1b[K';
  const said = [`${line}massif: 25 % done`, `${line}massif: 99 % done`, line];
  expect(written(true, [0.1, 0.25, 0.7, 0.999], 300)).toEqual(said);
  expect(written(true, [0.1, 0.2, 0.3], 100)).toEqual([]);
  expect(written(false, [0.1, 0.25, 0.7, 0.999], 300)).toEqual([]);
});

test.each([
  ['a search', ['critical', '--terrain', 'booth']],
  [
    'a training',
    ['train', '--experiment', 'data.id=moons&subject.model.id=mlp&plane.id=random&training.steps=9'],
  ],
])('%s tells its share all along, and answers the same', (_, words) => {
  const shares: number[] = [];
  expect(run(words, (share) => shares.push(share))).toEqual(run(words));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect([Math.min(...shares) >= 0, Math.max(...shares) <= 1]).toEqual([true, true]);
});
