import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heightField } from '../../src/core/landscape/heightField';
import { lossLandscapes } from '../../src/core/landscape/lossLandscapes';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { LossStrip } from '../../src/panels/losses/LossStrip';
import { RangePicture } from '../../src/panels/losses/RangePicture';
import { drawRelief } from '../../src/app/stage/ReliefPicture';
import { lossGrids, type LossGrid } from '../../src/state/queries/lossGrids';
import { experimentNow, open, show } from './show';
import { screen, setAnswer, store } from '../massif';

const idsNow = () => experimentNow().losses.map(({ id }) => id);
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(() => {
  open({ data: { id: 'line' }, losses: [{ id: 'mse' }], walkers: [] });
  const grids = lossLandscapes(experimentNow()).map(({ loss, key, compared, place }): [string, LossGrid] => {
    const field = heightField(planeObjective(compared, place), 33, experimentNow().plane.domain);
    return [loss.id, { key, grid: { field } as LossGrid['grid'] }];
  });
  setAnswer(lossGrids, new Map(grids));
  show(
    <RangePicture value={drawRelief}>
      <LossStrip />
    </RangePicture>,
  );
});

test('pointing shows a loss for as long, a click takes it', async () => {
  await userEvent.hover(button('Absolute error: take this loss'));
  expect(screen.getState().previewed).toBe('mae');
  expect(idsNow()).toEqual(['mse']);
  await userEvent.unhover(button('Absolute error: take this loss'));
  await expect.poll(() => screen.getState().previewed).toBeUndefined();
  await userEvent.click(button('Absolute error: take this loss'));
  expect(idsNow()).toEqual(['mae']);
  // Nothing moved under the pointer.
  await expect.element(button('Absolute error: drawn now')).toHaveAttribute('aria-current', 'true');
  expect(screen.getState().previewed).toBe('mae');
  store.getState().undo();
  expect(idsNow()).toEqual(['mse']);
});

test('plus compares', async () => {
  await userEvent.click(button('Compare with Huber'));
  expect(idsNow()).toEqual(['mse', 'huber']);
});

test('one tab stop, arrows go on, Enter takes, and the focus stays', async () => {
  await userEvent.tab();
  const first = document.activeElement;
  expect(first?.getAttribute('data-part')).toBe('loss');
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard('{ArrowRight}');
  const second = document.activeElement!;
  expect(second).not.toBe(first);
  expect(screen.getState().previewed).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(screen.getState().previewed).toBeUndefined();
  expect(document.querySelectorAll('[data-part=loss][tabindex="0"]').length).toBe(1);
  await userEvent.keyboard('{Enter}');
  expect(idsNow()).toHaveLength(1);
  await expect.poll(() => second.getAttribute('aria-current')).toBe('true');
  expect(document.activeElement).toBe(second);
});

test('pictures have the light and dark of a range, and other losses other pictures', () => {
  const canvases = [...document.querySelectorAll('canvas')];
  const pictures = canvases.map((canvas) => canvas.toDataURL());
  expect(pictures.length).toBeGreaterThan(8);
  expect(new Set(pictures).size).toBeGreaterThan(pictures.length / 2);
  const { width, height } = canvases[0];
  const { data } = canvases[0].getContext('2d')!.getImageData(0, 0, width, height);
  const colors = new Set<number>();
  let painted = 0;
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3] < 250) continue;
    painted += 1;
    colors.add((data[k] << 16) | (data[k + 1] << 8) | data[k + 2]);
  }
  expect(painted).toBeGreaterThan(0.2 * width * height);
  expect(colors.size).toBeGreaterThan(50);
});
