import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { choice, number, text, toggle, type SettingValues } from '../../src/core/settings';
import { SettingsForm } from '../../src/panels/form/SettingsForm';
import { show } from './show';

const settings = {
  rate: number('rate', 1, { min: 0.01, max: 10, scale: 'log10', help: 'How far one step goes.' }),
  count: number('count', 3, { min: 1, max: 9, integer: true }),
  kind: choice('kind', 'a', { a: 'first', b: 'second' }),
  isOn: toggle('on', false),
  text: text('formula', 'x'),
};

function Form() {
  const [values, setValues] = useState<SettingValues>({
    rate: 1,
    count: 3,
    kind: 'a',
    isOn: false,
    text: 'x',
  });
  return (
    <>
      <output hidden>{JSON.stringify(values)}</output>
      <SettingsForm
        settings={settings}
        values={values}
        onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        language={{
          problemOf: (_, typed) =>
            typed.includes('y')
              ? { position: 1, part: 'y', message: 'no name y.', suggestion: 'x' }
              : undefined,
          scopeOf: () => ({ variables: { x: 'sample', width: 'sample' } }),
        }}
      />
    </>
  );
}

function latest(): SettingValues {
  return JSON.parse(document.querySelector('output')!.textContent) as SettingValues;
}

async function typeInto(label: string, value: string): Promise<void> {
  await userEvent.fill(page.getByRole('textbox', { name: label }), value);
  await userEvent.keyboard('{Enter}');
}

test('a number beyond its range is clamped, and the form says so', async () => {
  show(<Form />);
  await typeInto('rate, typed', '50');
  expect(latest().rate).toBe(10);
  await expect.element(page.getByText('50 is above the most, 10: 10 is used.')).toBeVisible();
  await typeInto('rate, typed', '−3');
  expect(latest().rate).toBe(0.01);
  await typeInto('rate, typed', 'much');
  expect(latest().rate).toBe(0.01);
  await expect.element(page.getByText('much is no number: 0.01 stays.')).toBeVisible();
});

test('whole numbers stay whole', async () => {
  show(<Form />);
  await typeInto('count, typed', '4.4');
  expect(latest().count).toBe(4);
});

test('arrows step 1, 2, 5 through the decades', async () => {
  show(<Form />);
  const slider = page.getByRole('slider', { name: 'rate' });
  slider.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(latest().rate).toBe(5);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(latest().rate).toBe(0.5);
  await expect.element(slider).toHaveAttribute('aria-valuetext', '0.5, three steps per decade');
});

test('choice and toggle', async () => {
  show(<Form />);
  await userEvent.click(page.getByRole('radio', { name: 'second' }));
  await userEvent.click(page.getByRole('switch', { name: 'on' }));
  expect([latest().kind, latest().isOn]).toEqual(['b', true]);
});

test('a formula with a mistake is not taken; the nearest name mends it', async () => {
  show(<Form />);
  const field = page.getByRole('textbox', { name: 'formula' });
  await userEvent.fill(field, 'y + 1');
  expect(latest().text).toBe('x');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Position 1: no name y. Did you mean x?');
  await page.getByRole('button', { name: 'x', exact: true }).click();
  expect(latest().text).toBe('x + 1');
});

test('a changed setting can be reset', async () => {
  show(<Form />);
  await typeInto('rate, typed', '2');
  await userEvent.click(page.getByRole('button', { name: 'Reset rate' }));
  expect(latest().rate).toBe(1);
});

test('the text over the field is the typed text in pieces, with a wavy line under the wrong part alone', async () => {
  show(<Form />);
  const field = page.getByRole('textbox', { name: 'formula' });
  await userEvent.fill(field, 'max(x, 2) + y # why');
  const mirror = document.querySelector<HTMLElement>('textarea + [aria-hidden]')!;
  expect(mirror.textContent.replace('\u200b', '')).toBe('max(x, 2) + y # why');
  expect(mirror.querySelector('[data-kind=function]')!.textContent).toBe('max');
  expect(mirror.querySelector('[data-kind=comment]')!.textContent).toBe('# why');
  // The problem of this form is always at the first sign.
  expect(Array.from(mirror.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['m']);
  const [over, under] = [mirror, field.element()].map((part) => getComputedStyle(part));
  expect([over.font, over.padding, over.letterSpacing]).toEqual([
    under.font,
    under.padding,
    under.letterSpacing,
  ]);
  expect(mirror.getBoundingClientRect().height).toBe(field.element().getBoundingClientRect().height);
});

test('a word is completed by arrows and Enter, a function with its brackets; Escape hides the list alone', async () => {
  show(<Form />);
  const field = page.getByRole('textbox', { name: 'formula' });
  await expect.element(field).toHaveAttribute('aria-autocomplete', 'list');
  await userEvent.clear(field);
  await userEvent.type(field, 'wi');
  await expect.element(page.getByRole('option', { name: 'width' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(latest().text).toBe('width');
  await userEvent.type(field, ' + lo');
  await userEvent.keyboard('{ArrowDown}');
  const option = page.getByRole('option', { name: 'log1p' });
  await expect.element(option).toHaveAttribute('aria-selected', 'true');
  await expect.element(field).toHaveAttribute('aria-activedescendant', option.element().id);
  await userEvent.keyboard('{Enter}x');
  expect(latest().text).toBe('width + log1p(x)');
  await userEvent.keyboard('{Control>} {/Control}');
  await expect.element(page.getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(page.getByRole('listbox').query()).toBeNull();
  await expect.element(field).toHaveFocus();
});

test('a click in the list of functions writes one where the caret is', async () => {
  show(<Form />);
  const field = page.getByRole('textbox', { name: 'formula' });
  await userEvent.click(field);
  await userEvent.click(page.getByText('Names and functions'));
  await userEvent.click(page.getByRole('button', { name: 'sqrt(x)' }));
  await userEvent.keyboard('2*');
  await expect.element(field).toHaveValue('xsqrt(2*)');
});
