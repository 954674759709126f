import { chooseOnlyLoss } from '../../src/core/experiment/edit/editLosses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keyboard/startKeys';
import { onStageKey } from '../../src/app/keyboard/stageKeys';
import { allCommands, commandOf } from '../../src/panels/commands';
import { WalkerList } from '../../src/panels/walkers/WalkerList';
import { experimentNow, open, show } from './show';
import { edit, massif, screen, store } from '../massif';

let stop = () => {};

beforeEach(() => {
  open({});
  stop = startKeys(massif, window);
});
afterEach(() => stop());

test('no key belongs to two commands, and each of them is found by its own', () => {
  for (const command of allCommands) {
    for (const key of command.keys) {
      const names = key.split('+');
      const [shiftKey, ctrlKey] = ['Shift', 'Ctrl'].map((name) => names.includes(name));
      const event = new KeyboardEvent('keydown', { key: names.at(-1)!, shiftKey, ctrlKey });
      expect([key, commandOf(event)?.help]).toEqual([key, command.help]);
    }
  }
});

const stepNow = () => store.getState().cursor.step;

test('arrows, Home and End move the cursor and note it without an undo step', async () => {
  await userEvent.keyboard('{ArrowRight}');
  expect(stepNow()).toBe(25);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(stepNow()).toBe(15);
  await userEvent.keyboard('{End}');
  expect([stepNow(), experimentNow().view.cursor]).toEqual([120, 120]);
  await userEvent.keyboard('{Home}');
  expect(stepNow()).toBe(0);
  expect(store.getState().history.past).toEqual([]);
});

test('Space plays and pauses', async () => {
  await userEvent.keyboard(' ');
  expect(store.getState().cursor.playing).toBe(true);
  await userEvent.keyboard(' ');
  expect(store.getState().cursor.playing).toBe(false);
});

test('numbers open the choices, letters switch height, theme and panels', async () => {
  await userEvent.keyboard('3');
  expect(screen.getState().detail).toBe('loss');
  await userEvent.keyboard('{Escape}lnh');
  expect(screen.getState()).toMatchObject({ detail: undefined, panelsHidden: true });
  expect(experimentNow().view.height).toBe('rank');
  expect(store.getState().theme).toBe('night');
});

test('undo and redo', async () => {
  edit((chosen) => chooseOnlyLoss(chosen, 'brier'));
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(experimentNow().losses[0].id).toBe('crossEntropy');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(experimentNow().losses[0].id).toBe('brier');
});

test('a control keeps the keys that it uses itself', async () => {
  show(
    <>
      <input aria-label="text" />
      <button type="button">button</button>
    </>,
  );
  await userEvent.type(page.getByRole('textbox'), 'nh 1{ArrowLeft}');
  page.getByRole('button').element().focus();
  await userEvent.keyboard(' ');
  expect(store.getState()).toMatchObject({ theme: 'paper', cursor: { step: 24, playing: false } });
  expect(screen.getState()).toMatchObject({ detail: undefined, panelsHidden: false });
});

test('a number that was taken on Enter is undone by the next Ctrl Z, one that is being typed is not', async () => {
  show(<WalkerList />);
  const field = page.getByRole('textbox', { name: 'SGD: rate, typed' });
  const rate = () => experimentNow().walkers[0].optimizer.settings.rate;
  const before = rate();
  await userEvent.fill(field, '0.5');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(rate()).toBe(before);
  await userEvent.fill(field, '99999');
  await userEvent.keyboard('{Enter}');
  expect(rate()).toBe(100);
  await expect.element(page.getByText(/is above the most/)).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(rate()).toBe(before);
  expect(page.getByText(/is above the most/).query()).toBeNull();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(rate()).toBe(100);
});

test('on the stage arrows move the pointer and Enter starts there', async () => {
  show(<div role="application" tabIndex={0} onKeyDown={(event) => onStageKey(massif, event)} />);
  page.getByRole('application').element().focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{Enter}');
  expect(stepNow()).toBe(24);
  const [a, b] = experimentNow().walkers[0].starts[0];
  expect([a, b]).toEqual([expect.closeTo(7.6, 9), expect.closeTo(-7.6, 9)]);
});
