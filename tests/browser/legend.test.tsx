import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heightField } from '../../src/core/landscape/heightField';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { palettes } from '../../src/core/palettes';
import type { Palette } from '../../src/core/palettes/palette';
import { linkFromChosen } from '../../src/core/experiment/link/link';
import { heights, type HeightMode } from '../../src/core/heights';
import type { Height } from '../../src/core/heights/height';
import { commands } from '../../src/panels/commands';
import { DetailPanel } from '../../src/panels/shell/DetailPanel';
import { Legend } from '../../src/panels/stage/Legend';
import { FitLine } from '../../src/panels/models/FitLine';
import { experimentNow, open, show } from './show';
import { massif, screen, store } from '../massif';

test('a formula that is nowhere a number says so at its field and in the legend, without a path that is none', async () => {
  open({ losses: [{ id: 'formula', settings: { reads: 'logit', text: 'log(0)' } }] });
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, experiment.plane.domain);
  store.getState().setResults({ fields: [field], evaluated: experiment });
  screen.getState().openChoice('loss');
  show(
    <>
      <DetailPanel />
      <Legend ramp={() => ''} />
    </>,
  );
  await expect.element(page.getByText('Nowhere a number over this region.').first()).toBeVisible();
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect.element(legend).toHaveTextContent('nowhere a number');
  await expect.element(legend).toHaveTextContent('not a number: left open100 %');
  await expect.element(legend).not.toHaveTextContent('gradient exactly zero');
  const paths = [...document.querySelectorAll('[role=option] svg path')].map((path) =>
    path.getAttribute('d'),
  );
  expect(paths.filter((path) => /Infinity|NaN/.test(path!))).toEqual([]);
});

test('losses that agree in all but their last digits are said to be drawn in steps of rounding', async () => {
  open({ subject: { terrain: { id: 'formula', settings: { text: '1e9 + x / 1000' } } } });
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, { a: [0, 1], b: [0, 1] });
  store.getState().setResults({ fields: [field], evaluated: experiment });
  show(<Legend ramp={() => ''} />);
  // Numbers around 1e9 are 2^-23 apart.
  await expect
    .element(page.getByRole('region', { name: 'Legend' }))
    .toHaveTextContent('The numbers that a computer has here are < 0.1 % of this height apart');
});

test('another height is in the legend and in its turn of L as soon as it is listed', async () => {
  const listed = heights as unknown as Record<string, Height>;
  listed.dummy = { ...heights.linear, title: 'a dummy' };
  const last = Object.keys(heights).at(-2) as HeightMode;
  open({ view: { height: last } });
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, experiment.plane.domain);
  store.getState().setResults({ fields: [field], evaluated: experiment });
  show(<Legend ramp={() => ''} />);
  commands.nextHeight.run(massif);
  expect(experimentNow().view.height).toBe('dummy');
  await expect.element(page.getByRole('radio', { name: 'a dummy' })).toBeChecked();
  delete listed.dummy;
});

test('the ramp offers the colours of heights, P goes on to the next, and both stand in the link', async () => {
  const listed = palettes as Record<string, Palette>;
  listed.dummy = {
    title: 'a dummy',
    tints: [
      [0, '#000000'],
      [1, '#ffffff'],
    ],
    isLand: false,
  };
  open({});
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, experiment.plane.domain);
  store.getState().setResults({ fields: [field], evaluated: experiment });
  show(<Legend ramp={() => ''} />);
  const select = page.getByRole('combobox', { name: 'Colours of the heights' });
  await userEvent.selectOptions(select, 'viridis');
  expect(linkFromChosen(store.getState().history.present)).toContain('view.palette=viridis');
  commands.nextPalette.run(massif);
  await expect.element(select).toHaveValue('cividis');
  await userEvent.selectOptions(select, 'a dummy');
  expect(experimentNow().view.palette).toBe('dummy');
  commands.nextPalette.run(massif);
  await expect.element(select).toHaveValue('relief');
  delete listed.dummy;
});

test('a range without any height says so', async () => {
  open({ losses: [{ id: 'formula', settings: { reads: 'logit', text: '0.1 + 0*logit' } }] });
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, experiment.plane.domain);
  store.getState().setResults({ fields: [field], evaluated: experiment });
  show(<Legend ramp={() => ''} />);
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect.element(legend).toHaveTextContent('0.100 everywhere');
  await expect.element(legend).toHaveTextContent('All heights here are the same within rounding.');
});

test('a plane through a fit says how it was found', async () => {
  open({
    data: { id: 'cloud', settings: { first: 3 } },
    subject: { model: { id: 'autoencoder', settings: { tied: false } } },
  });
  const experiment = experimentNow();
  const field = heightField(planeObjective(experiment), 17, experiment.plane.domain);
  store.getState().setResults({ fields: [field], evaluated: experiment });
  show(<FitLine />);
  await expect
    .element(page.getByText('The parameters that are not drawn stay at the best fit that was found.'))
    .toBeVisible();
});
