import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SliceView } from '../../src/panels/views/slice/SliceView';
import { startKeys } from '../../src/app/keyboard/startKeys';
import { slicePoints, lossesAlong } from '../../src/core/analysis/slice';
import { planeObjective } from '../../src/core/landscape/planeObjective';
import { experimentNow, open, show } from './show';
import { slice } from '../../src/state/queries/slice';
import { massif, screen, setAnswer, store } from '../massif';

/** The line with an outlier under two losses, slice from the best fit without it along the intercept. */
function openSlice(view: object = {}): void {
  open({
    data: { id: 'line' },
    losses: [{ id: 'mse' }, { id: 'mae' }],
    plane: { slice: [[2, 1], [2, 257]] }, // prettier-ignore
    view: { height: 'linear', ...view },
  });
  const experiment = experimentNow();
  const planes = experiment.losses.map((_, loss) => planeObjective(experiment, loss));
  const line = experiment.plane.slice!;
  setAnswer(slice, {
    experiment,
    points: slicePoints(planes[0].axes, line),
    losses: planes.map((plane) => lossesAlong(plane, line)),
  });
}

const valueOf = (name: string) => page.getByRole('row', { name }).getByRole('cell');
const plot = () => page.getByRole('slider', { name: /Along the line/ });

test('the chart reads every loss by keys and moves the shared cursor', async () => {
  openSlice();
  show(<SliceView />);
  // The lowest of the points is 4 above the line: nine are off by 4, the outlier by 37.
  await expect.element(valueOf('Squared error')).toHaveTextContent('151.30');
  const element = plot();
  (element.element() as HTMLElement).focus();
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}');
  // At its first end only the outlier is off, by 41.
  await expect.element(valueOf('Squared error')).toHaveTextContent('168.10');
  await expect.element(valueOf('Absolute error')).toHaveTextContent('4.1000');
  expect(store.getState().cursor.pointer).toEqual([2, 1]);
  await userEvent.keyboard('{ArrowRight}');
  expect(store.getState().cursor.pointer).toEqual([2, 2]);
  // Nine are off by 1, the outlier by 40.
  await expect.element(valueOf('Absolute error')).toHaveTextContent('4.9000');
  (element.element() as HTMLElement).blur();
  expect(store.getState().cursor.pointer).toBeUndefined();
});

test('the losses share an axis in the same scale, and have their own otherwise', async () => {
  openSlice({ scale: 'same' });
  show(<SliceView />);
  const heights = () =>
    [...document.querySelectorAll<SVGPathElement>('svg > g[clip-path] > path')].map(
      (path) => path.getBBox().height,
    );
  await expect.element(page.getByText('same linear axis')).toBeVisible();
  expect(heights()[1]).toBeLessThan(heights()[0] / 50);
  openSlice({ scale: 'own' });
  await expect.element(page.getByText('each its own linear axis')).toBeVisible();
  expect(heights()[1]).toBeCloseTo(heights()[0], 0);
});

test('a name picks the loss that the views show', async () => {
  openSlice();
  show(<SliceView />);
  await userEvent.click(page.getByRole('button', { name: 'Absolute error' }));
  expect(screen.getState().lossShown).toBe('Absolute error');
});

test('X begins to draw and Escape leaves it; the line is taken away by its button', async () => {
  openSlice();
  const stop = startKeys(massif, window);
  show(<SliceView />);
  await userEvent.keyboard('x');
  expect(screen.getState().slicing).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(screen.getState().slicing).toBeUndefined();
  await userEvent.click(page.getByRole('button', { name: 'Remove the line' }));
  expect(experimentNow().plane.slice).toBeUndefined();
  await expect.element(page.getByRole('button', { name: 'Draw a line' })).toBeVisible();
  stop();
});
