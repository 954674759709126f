import { expect, test } from 'vitest';
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
