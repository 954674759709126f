import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RegionSettings } from '../../src/panels/plane/RegionSettings';
import { experimentNow, open, show } from './show';

const type = async (name: string, value: string) => {
  await userEvent.fill(page.getByRole('textbox', { name }), value);
  await userEvent.keyboard('{Enter}');
};

test('an own surface is drawn over the numbers that are typed', async () => {
  open({ subject: { terrain: { id: 'formula' } } });
  show(<RegionSettings />);
  await type('x, from', '−1.5');
  await type('y, to', '1e3');
  expect(experimentNow().plane.domain).toEqual({ a: [-1.5, 3], b: [-3, 1000] });
});

test('a range that does not rise and a number beyond the limits of links are not taken as they are', async () => {
  open({});
  show(<RegionSettings />);
  await type('w1 beak depth, from', '10');
  await expect.element(page.getByText('A range must rise: −10 to 10 stays.')).toBeVisible();
  expect(experimentNow().plane.domain.a).toEqual([-10, 10]);
  await type('w1 beak depth, to', '1e300');
  await expect.element(page.getByText('1e300 is above the most, 1e12: 1e12 is used.')).toBeVisible();
  expect(experimentNow().plane.domain.a).toEqual([-10, 1e12]);
  await userEvent.click(page.getByRole('button', { name: 'Usual region' }));
  expect(experimentNow().plane.domain.a).toEqual([-10, 10]);
});
