import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keys';
import { CompareBar } from '../../src/panels/CompareBar';
import { CompareFoot } from '../../src/panels/CompareFoot';
import { CompareHead } from '../../src/panels/CompareHead';
import { LossSection } from '../../src/panels/sections/LossSection';
import { useDrawnRanges } from '../../src/state/drawn';
import { useMassif } from '../../src/state/store';
import { fieldOf } from '../core/relief/field';
import { experimentNow, open, show } from './show';

const idsNow = () => experimentNow().losses.map(({ id }) => id);

/** Cross entropy and Brier score with grounds of our own. */
function openPair(): void {
  open({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }], view: { height: 'linear' } });
  const fields = [fieldOf((a, b) => 2 + 8 * a * b), fieldOf((a) => a)];
  useMassif.getState().setResults({ surveyed: experimentNow(), fields, nonConvex: [0, 0.812] });
}

function Cells() {
  return useDrawnRanges().map((drawn, loss) => (
    <section key={drawn.experiment.losses[loss].id}>
      <CompareHead drawn={drawn} loss={loss} />
      <CompareFoot drawn={drawn} loss={loss} ramp={() => 'none'} />
    </section>
  ));
}

test('a cell says whose it is, one fact, its losses from low to high, and the loss at the pointer', async () => {
  openPair();
  show(<Cells />);
  await expect.element(page.getByRole('heading', { name: 'Brier score' })).toBeVisible();
  await expect.element(page.getByText('81.2 % of it not convex')).toBeVisible();
  const feet = () => [...document.querySelectorAll('.compare-foot')].map(({ textContent }) => textContent);
  expect(feet()).toEqual(['2.0010.0here –', '01.00here –']);
  const reading = { point: [0, 0] as const, gradient: [0, 0] as const, accuracy: 1 };
  const readings = [
    { ...reading, loss: 4 },
    { ...reading, loss: 0.25 },
  ];
  useMassif.getState().setCursor({ pointer: [0, 0], reading: readings[0], readings });
  expect(feet()).toEqual(['2.0010.0here 4.00', '01.00here 0.250']);
  const marks = [...document.querySelectorAll<HTMLElement>('.compare-mark')].map(({ style }) => style.left);
  expect(marks).toEqual(['25%', '25%']);
});

test('a click on the cross takes a range away', async () => {
  openPair();
  show(<Cells />);
  await userEvent.click(page.getByRole('button', { name: 'Take Cross entropy away' }));
  expect(idsNow()).toEqual(['brier']);
});

test('the scale is always on screen, and each its own says what that means', async () => {
  openPair();
  show(<CompareBar compact={false} />);
  const warning = page.getByText('A tall range here is not a larger loss: read the bar.');
  await expect.element(warning).toBeVisible();
  await userEvent.click(page.getByRole('radio', { name: 'same scale' }));
  expect(experimentNow().view.scale).toBe('same');
  await expect.element(warning).not.toBeInTheDocument();
});

test('C compares and leaves again, S changes the scale', async () => {
  open({ losses: [{ id: 'crossEntropy' }] });
  const stop = startKeys();
  await userEvent.keyboard('s');
  expect(experimentNow().view.scale).toBe('own');
  await userEvent.keyboard('c');
  expect(idsNow().slice(0, 4)).toEqual(['crossEntropy', 'brier', 'hinge', 'counting']);
  await userEvent.keyboard('s');
  expect(experimentNow().view.scale).toBe('same');
  await userEvent.keyboard('c');
  expect(idsNow()).toEqual(['crossEntropy']);
  stop();
});

test('the list of compared losses clears one by one click, and tells how far they agree', async () => {
  openPair();
  show(<LossSection />);
  const rank = page.getByRole('table', { name: /Same order of heights/ });
  await expect.element(rank).toHaveTextContent(/Brier score\.6\d$/);
  await userEvent.click(page.getByRole('checkbox', { name: 'Brier score' }));
  expect(idsNow()).toEqual(['crossEntropy']);
});
