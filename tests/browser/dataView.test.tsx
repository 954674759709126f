import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DataView } from '../../src/panels/data/DataView';
import { open, show } from './show';
import { store } from '../massif';

test('the data of a model that comes after a terrain can be picked up, and are painted anew at another size', async () => {
  open({ subject: { terrain: { id: 'himmelblau' } } });
  show(<DataView />);
  expect(document.querySelector('canvas')).toBeNull();
  open({});
  await expect.poll(() => document.querySelector<HTMLCanvasElement>('canvas')?.width).toBeGreaterThan(0);
  const canvas = document.querySelector('canvas')!;
  canvas.style.width = '200px';
  await expect.poll(() => canvas.width).toBe(200 * devicePixelRatio);
  const { left, top, width, height } = canvas.getBoundingClientRect();
  for (let y = 0; y < height && store.getState().cursor.sample === undefined; y += 10) {
    for (let x = 0; x < width && store.getState().cursor.sample === undefined; x += 10) {
      const at = {
        clientX: left + x,
        clientY: top + y,
        button: 0,
        pointerType: 'mouse',
        pointerId: 1,
        bubbles: true,
      };
      canvas.setPointerCapture = () => {};
      canvas.dispatchEvent(new PointerEvent('pointerdown', at));
      canvas.dispatchEvent(new PointerEvent('pointerup', at));
    }
  }
  expect(store.getState().cursor.sample).toBeDefined();
});

test('the samples are a table too, with units and the names of their classes', async () => {
  open({ data: { id: 'line' } });
  show(<DataView />);
  await page.getByText('Show as numbers').click();
  // The outlier: x is 9, y is 60.
  await expect.element(page.getByRole('row', { name: /^10 / })).toHaveTextContent('109.000060.000');
  open({});
  await expect.element(page.getByRole('columnheader', { name: 'beak depth, mm' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^1 / })).toHaveTextContent(/Adelie$/);
});
