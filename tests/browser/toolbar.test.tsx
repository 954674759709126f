import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { commands } from '../../src/panels/commands';
import type { Command } from '../../src/panels/commands/command';
import { Toolbar } from '../../src/panels/shell/Toolbar';
import { massif } from '../massif';
import { open, show } from './show';

const registered = commands as unknown as Record<string, Command>;

afterEach(() => {
  delete registered.dummy;
});

test('a command with an icon has a button by its entry alone', async () => {
  const done: unknown[] = [];
  registered.dummy = {
    title: 'A dummy',
    help: 'does nothing',
    keys: [],
    icon: 'save',
    run: (of) => done.push(of),
  };
  open({});
  show(<Toolbar />);
  await userEvent.click(page.getByRole('button', { name: 'A dummy' }));
  expect(done).toEqual([massif]);
});

test('what is taken back stands first, help last', () => {
  open({});
  show(<Toolbar />);
  const names = [...document.querySelectorAll('button')].map(
    ({ ariaLabel, textContent }) => ariaLabel ?? textContent,
  );
  expect(names.slice(0, 3)).toEqual(['Undo', 'Redo', 'Draw a line (X)']);
  expect(names.at(-1)).toMatch(/help/i);
});

test('saving stands beside opening', () => {
  open({});
  show(<Toolbar />);
  const names = [...document.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel);
  expect(names.indexOf('Save as file') - names.indexOf('Open a file')).toBe(1);
});
