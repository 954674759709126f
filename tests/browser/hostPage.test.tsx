import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Choices } from '../../src/panels/shell/Choices';
import { HelpDialog } from '../../src/panels/shell/HelpDialog';
import { open, show } from './show';
import { screen } from '../massif';

const hosts =
  '<h1>Host</h1><button>Host</button><ul><li>Host</li></ul><kbd>Host</kbd><svg></svg><p hidden></p>';

test('what a host has beside Massif looks as on a page without it', () => {
  open({});
  show(<Choices />);
  const beside = document.body.appendChild(document.createElement('div'));
  const alone = document.body.appendChild(document.createElement('iframe'));
  beside.innerHTML = hosts;
  alone.contentDocument!.documentElement.lang = document.documentElement.lang;
  alone.contentDocument!.body.innerHTML = `<div>${hosts}</div>`;
  expect(stylesIn(beside)).toEqual(stylesIn(alone.contentDocument!.querySelector('div')!));
  expect(getComputedStyle(document.documentElement).getPropertyValue('--ink')).toBe('');
});

test('classes of a host do not style Massif', () => {
  const classes = [
    'row',
    'panel',
    'help',
    'heading',
    'second',
    'section',
    'label',
    'value',
    'list',
    'button',
  ];
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = `${classes.map((name) => `.${name}`).join()} { display: none !important; }`;
  open({});
  show(<Choices />);
  expect(page.getByRole('heading').elements()).toHaveLength(4);
  sheet.remove();
});

test('a window over the page has the theme too', async () => {
  open({});
  screen.getState().set({ helpOpen: true });
  show(<HelpDialog />);
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  expect(getComputedStyle(dialog.element()).backgroundColor).toBe('rgb(252, 251, 248)');
});

/** What is computed for every element, but for sizes that follow the width of the page. */
function stylesIn(place: Element): string[][] {
  const { defaultView } = place.ownerDocument;
  return [...place.querySelectorAll('*')].map((element) => {
    const style = defaultView!.getComputedStyle(element);
    return [...style]
      .filter((name) => !/size|width|height|origin/.test(name) || /font|min|max/.test(name))
      .map((name) => `${element.tagName} ${name}: ${style.getPropertyValue(name)}`);
  });
}
