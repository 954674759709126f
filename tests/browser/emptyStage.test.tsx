import { afterEach, expect, test, vi } from 'vitest';
import { Stage } from '../../src/scene/stage/Stage';
import { show } from './show';

afterEach(() => void vi.restoreAllMocks());

test('as long as no range is drawn the page shows through', async () => {
  const opacities: number[] = [];
  const clear = WebGL2RenderingContext.prototype.clear;
  vi.spyOn(WebGL2RenderingContext.prototype, 'clear').mockImplementation(function (
    this: WebGL2RenderingContext,
    mask,
  ) {
    opacities.push((this.getParameter(this.COLOR_CLEAR_VALUE) as Float32Array)[3]);
    clear.call(this, mask);
  });
  show(
    <Stage isLost={false} onContext={() => {}}>
      {null}
    </Stage>,
  );
  await expect.poll(() => opacities.length).toBeGreaterThan(0);
  expect(opacities.every((opacity) => opacity === 0)).toBe(true);
});
