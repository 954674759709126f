import { expect, test } from 'vitest';

test('the browser of the tests draws with WebGL2', () => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2')!;
  context.clearColor(1, 0, 0, 1);
  context.clear(context.COLOR_BUFFER_BIT);
  const pixel = new Uint8Array(4);
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
  expect([...pixel]).toEqual([255, 0, 0, 255]);
});
