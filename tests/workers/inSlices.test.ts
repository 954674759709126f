import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finished, partOf, type Sliced } from '../../src/core/longWork';
import { inSlices } from '../../workers/inSlices';

let [done, now] = [0, 0];

/** Four slices; the clock goes on by so many milliseconds with each. */
function* work(milliseconds: number): Sliced<string> {
  for (done = 0; done < 4; done++) {
    now += milliseconds;
    yield done / 4;
  }
  return 'done';
}

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void vi.restoreAllMocks());

test('slices in one go have the result; a part of them tells its share of the whole', () => {
  expect(finished(work(1))).toBe('done');
  expect([...partOf(work(1), 0.5, 0.75)]).toEqual([0.5, 0.5625, 0.625, 0.6875]);
});

test('between slices it is asked now and then whether to go on', async () => {
  const goOn = vi.fn(() => true);
  expect(await inSlices(work(30), goOn)).toBe('done');
  expect(goOn.mock.calls).toEqual([[0.25], [0.75]]);
  goOn.mockClear();
  expect(await inSlices(work(100), goOn)).toBe('done');
  expect(goOn.mock.calls).toEqual([[0], [0.25], [0.5], [0.75]]);
});

test('it ends at the next question when nobody wants it any more', async () => {
  const ended = inSlices(work(100), (share) => Promise.resolve(share < 0.25));
  await expect(ended).rejects.toThrow('cancelled');
  expect(done).toBe(1);
});
