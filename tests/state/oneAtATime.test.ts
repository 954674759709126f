import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/state/oneAtATime';

test('questions during the work are answered by one more round, with the newest', async () => {
  let question = 0;
  const answered: number[] = [];
  const ask = oneAtATime(async () => {
    const asked = question;
    await Promise.resolve();
    answered.push(asked);
  });
  const first = ask();
  for (question = 1; question < 5; question++) void ask();
  await first;
  expect(answered).toEqual([0, 5]);
});

test('work that fails does not block what is asked later', async () => {
  let fails = true;
  const ask = oneAtATime(async () => {
    if (fails) throw new Error('no luck');
  });
  await expect(ask()).rejects.toThrow('no luck');
  fails = false;
  await ask();
});
