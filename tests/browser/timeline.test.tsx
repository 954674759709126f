import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DataView } from '../../src/panels/data/DataView';
import { commands } from '../../src/panels/commands';
import { StepChart } from '../../src/panels/views/steps/StepChart';
import { StepTable } from '../../src/panels/views/steps/StepTable';
import { Timeline } from '../../src/panels/timeline/Timeline';
import { WalkerList } from '../../src/panels/walkers/WalkerList';
import { startPlayback } from '../../src/state/playback';
import { experimentNow, open, show } from './show';
import { massif, playback, store } from '../massif';

test('scrubbing moves thumb, number, table and chart without a render', async () => {
  open({});
  const { renders } = show(
    <>
      <Timeline />
      <WalkerList />
      <StepChart />
      <StepTable />
      <DataView />
    </>,
  );
  await expect.element(page.getByRole('cell', { name: '0.0153' })).toBeVisible();
  const before = renders();
  for (let step = 0; step <= 120; step += 1) playback.scrubTo(step);
  expect(renders()).toBe(before);
  await expect
    .element(page.getByRole('slider', { name: 'Step', exact: true }))
    .toHaveAttribute('aria-valuetext', 'step 120 of 120');
  await expect.element(page.getByRole('columnheader', { name: 'At step 120' })).toBeVisible();
  expect(document.querySelector('[data-part=step]')!.textContent).toBe('120 / 120');
  expect(renders()).toBe(before);
});

test('arrow keys read the losses of all walkers step by step, from the step that is shown', async () => {
  open({ steps: 20, view: { cursor: 3 } });
  show(<StepChart />);
  const chart = page.getByRole('slider', { name: 'Steps, to read the loss' });
  chart.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  const { trails } = store.getState().results;
  const [first] = trails[0].map((ofWalker) => ofWalker![0].loss[4]);
  await expect.element(chart).toHaveAttribute('aria-valuenow', '4');
  await expect.element(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^step 4: SGD /));
  const said = chart.element().getAttribute('aria-valuetext')!;
  expect(Number(/SGD ([\d.]+)/.exec(said)![1])).toBeCloseTo(first, 4);
  expect(store.getState().cursor.step).toBe(3);
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.element(page.getByText(/^step 20: /)).toBeVisible();
  chart.element().blur();
  await expect.element(page.getByText(/^step 20: /)).not.toBeInTheDocument();
});

test('a pause rests on a whole step and notes it in the experiment', async () => {
  open({});
  show(<Timeline />);
  playback.scrubTo(30.7);
  playback.settle();
  expect([store.getState().cursor.step, experimentNow().view.cursor]).toEqual([30, 30]);
  await userEvent.click(page.getByRole('button', { name: 'Step forward' }));
  expect(experimentNow().view.cursor).toBe(31);
});

test('playing goes on by the speed, stops at the end, and starts over when asked again', async () => {
  open({});
  const stop = startPlayback({ store, playback });
  show(<Timeline />);
  playback.stepTo(115);
  store.getState().setCursor({ speed: 160 });
  await userEvent.click(page.getByRole('button', { name: 'Play' }));
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(() => store.getState().cursor).toMatchObject({ step: 120, playing: false });
  playback.toggle();
  expect(store.getState().cursor).toMatchObject({ step: 0, playing: true });
  playback.settle();
  stop();
});

test('fewer steps pull the cursor back to the end', () => {
  open({});
  const stop = startPlayback({ store, playback });
  playback.stepTo(100);
  open({ steps: 50 });
  expect(store.getState().cursor.step).toBeLessThanOrEqual(50);
  stop();
});

test('nothing plays where nobody walks, by button or key, and the button says why', async () => {
  open({ walkers: 'none' });
  show(<Timeline />);
  const button = page.getByRole('button', { name: 'Play' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAttribute('title', 'No optimizer added');
  (button.element() as HTMLElement).click();
  expect(commands.play.unfit?.(massif)).toBe('No optimizer added');
  expect(store.getState().cursor.playing).toBe(false);
});

test('who is removed while playing ends it', () => {
  open({});
  const stop = startPlayback({ store, playback });
  playback.toggle();
  expect(store.getState().cursor.playing).toBe(true);
  open({ walkers: 'none' });
  store.getState().setCursor({ playing: true });
  expect(store.getState().cursor.playing).toBe(false);
  stop();
});
