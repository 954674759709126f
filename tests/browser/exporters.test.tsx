import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { experimentFromFile } from '../../src/core/experiment/link/file';
import { allCommands } from '../../src/panels/commands';
import { exporters } from '../../src/panels/exporters';
import type { Exporter } from '../../src/panels/exporters/exporter';
import { DataSection } from '../../src/panels/data/DataSection';
import { Toolbar } from '../../src/panels/shell/Toolbar';
import { experimentNow, open, show } from './show';
import { massif } from '../massif';

const registered = exporters as unknown as Record<string, Exporter>;
const done: unknown[] = [];

/** One that nobody knows by name. */
beforeEach(() => {
  done.length = 0;
  registered.dummy = {
    title: 'A dummy',
    help: 'does nothing',
    keys: [],
    needsRoom: true,
    run: (of) => {
      done.push(of);
      return Promise.resolve('Nothing is done');
    },
  };
});
afterEach(() => {
  delete registered.dummy;
});

test('the toolbar has a button of every exporter, which says what came of it', async () => {
  open({});
  show(<Toolbar />);
  for (const { title } of Object.values(registered))
    await expect.element(page.getByRole('button', { name: title })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'A dummy' }));
  await expect.element(page.getByText('Nothing is done')).toBeVisible();
  expect(done).toEqual([massif]);
});

test('what came of it stands below: neither the button nor its neighbours move', async () => {
  registered.dummy = { ...registered.dummy, icon: 'save' };
  open({});
  show(<Toolbar />);
  const places = () =>
    [...document.querySelectorAll('nav button')].map((button) => button.getBoundingClientRect().x);
  const before = places();
  const button = page.getByRole('button', { name: 'A dummy' });
  await userEvent.click(button);
  await expect.element(page.getByRole('status').filter({ hasText: 'Nothing is done' })).toBeVisible();
  await expect.element(button).toHaveFocus();
  expect(places()).toEqual(before);
});

test('what cannot be exported now says why, and does nothing', async () => {
  registered.dummy = { ...registered.dummy, unfit: () => 'Nobody walks' };
  open({});
  show(<Toolbar />);
  const button = page.getByRole('button', { name: 'A dummy' });
  await expect.element(button).toHaveAttribute('title', 'Nobody walks');
  (button.element() as HTMLElement).click();
  expect(done).toEqual([]);
});

test('saving stands beside opening among the data', () => {
  open({});
  show(<DataSection />);
  const titles = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
  const roomy = Object.values(registered).filter(({ needsRoom }) => needsRoom);
  expect(titles).toEqual(['Data sets and settings', 'Open a file', ...roomy.map(({ title }) => title)]);
  expect(titles).toContain('A dummy');
});

test('exporters are commands', () => {
  expect(allCommands.map(({ title }) => title)).toEqual(expect.arrayContaining(['Save as file', 'Share']));
});

test('the file holds the experiment and is called by what it shows', async () => {
  open({ losses: [{ id: 'brier' }], steps: 7 });
  const experiment = experimentNow();
  let saved: { name: string; content: Promise<string> } | undefined;
  const make = URL.createObjectURL;
  let content = new Blob();
  URL.createObjectURL = (blob: Blob) => {
    content = blob;
    return make.call(URL, blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved = { name: this.download, content: content.text() };
  };
  void registered.file.run(massif);
  URL.createObjectURL = make;
  HTMLAnchorElement.prototype.click = click;
  expect(saved?.name).toBe('palmer-penguins-logistic-brier-score.json');
  expect(experimentFromFile(await saved!.content)).toMatchObject({ experiment });
});
