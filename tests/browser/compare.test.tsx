import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startKeys } from '../../src/app/keyboard/startKeys';
import { differenceSurface } from '../../src/core/surface/difference';
import { comparisons, type ComparisonId } from '../../src/core/comparisons';
import type { Comparison } from '../../src/core/comparisons/comparison';
import { commands } from '../../src/panels/commands';
import { CompareBar } from '../../src/panels/compare/CompareBar';
import { CompareFoot } from '../../src/panels/compare/CompareFoot';
import { CompareHead } from '../../src/panels/compare/CompareHead';
import { CompareRates } from '../../src/panels/compare/CompareRates';
import { StepTable } from '../../src/panels/views/steps/StepTable';
import { ShownLoss } from '../../src/panels/views/column/ShownLoss';
import { WalkerList } from '../../src/panels/walkers/WalkerList';
import { DifferenceFoot } from '../../src/panels/compare/DifferenceFoot';
import { PairHead } from '../../src/panels/compare/PairHead';
import { LossSection } from '../../src/panels/losses/LossSection';
import { useDrawnRanges } from '../../src/state/hooks';
import { pairOf } from '../../src/core/surface/pair';
import { fieldOf } from '../core/surface/field';
import { changeView } from '../../src/core/experiment/edit/edit';
import { experimentNow, open, show } from './show';
import { convexity } from '../../src/state/queries/convexity';
import { probes } from '../../src/state/queries/probes';
import { edit, massif, setAnswer, store } from '../massif';

const idsNow = () => experimentNow().losses.map(({ id }) => id);

/** Cross entropy and Brier score with grounds of our own. */
function openPair(): void {
  open({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }], view: { height: 'linear' } });
  const fields = [fieldOf((a, b) => 2 + 8 * a * b), fieldOf((a) => a)];
  store.getState().setResults({
    evaluated: experimentNow(),
    fields,
  });
  const facts = [0, 0.812].map((share) => ({ share, isAboveChord: share > 0 }));
  setAnswer(convexity, { facts, share: undefined });
}

function Cells() {
  return useDrawnRanges().map((drawn, loss) => (
    <section key={drawn.experiment.losses[loss].id}>
      <CompareHead drawn={drawn} loss={loss} />
      <CompareFoot drawn={drawn} loss={loss} ramp={() => 'none'} />
    </section>
  ));
}

function Difference() {
  const drawn = useDrawnRanges();
  if (drawn.length === 0) return null;
  const pair = pairOf(drawn);
  return (
    <>
      <PairHead pair={pair} />
      <DifferenceFoot pair={pair} surface={differenceSurface(pair.difference, false)} ramp={() => 'none'} />
    </>
  );
}

test('a cell says whose it is, one fact, its losses from low to high, and the loss at the pointer', async () => {
  openPair();
  show(<Cells />);
  await expect.element(page.getByRole('heading', { name: 'Brier score' })).toBeVisible();
  await expect.element(page.getByText('not convex on 81.2 % of the area')).toBeVisible();
  const feet = () => [...document.querySelectorAll('[data-part=foot]')].map(({ textContent }) => textContent);
  expect(feet()).toEqual(['2.0010.0here –', '01.00here –']);
  const probe = { point: [0, 0] as const, gradient: [0, 0] as const, accuracy: 1 };
  store.getState().setCursor({ pointer: [0, 0] });
  setAnswer(
    probes,
    [4, 0.25].map((loss) => ({ ...probe, loss })),
  );
  expect(feet()).toEqual(['2.0010.0here 4.00', '01.00here 0.250']);
  const marks = [...document.querySelectorAll<HTMLElement>('[data-part=mark]')].map(
    ({ style }) => style.left,
  );
  expect(marks).toEqual(['25%', '25%']);
});

test('a click on the cross takes a range away', async () => {
  openPair();
  show(<Cells />);
  await userEvent.click(page.getByRole('button', { name: 'Remove Cross entropy' }));
  expect(idsNow()).toEqual(['brier']);
});

test('the scale is always on screen, and each its own says what that means', async () => {
  openPair();
  show(<CompareBar compact={false} />);
  const warning = page.getByText('Each surface has its own scale; compare values on the bars.');
  await expect.element(warning).toBeVisible();
  await userEvent.click(page.getByRole('radio', { name: 'same scale' }));
  expect(experimentNow().view.scale).toBe('same');
  await expect.element(warning).not.toBeInTheDocument();
});

test('the colours of heights are chosen on screen, unless a difference has its own', async () => {
  openPair();
  show(<CompareBar compact={false} />);
  const colours = page.getByRole('combobox', { name: 'Colours of the heights' });
  await userEvent.selectOptions(colours, 'viridis');
  expect(experimentNow().view.palette).toBe('viridis');
  edit((chosen) => changeView(chosen, { compare: 'difference' }));
  await expect.element(colours).not.toBeInTheDocument();
});

test('overlay and difference are chosen on screen and by O', async () => {
  openPair();
  show(<CompareBar compact={false} />);
  await userEvent.click(page.getByRole('radio', { name: 'overlay' }));
  expect(experimentNow().view.compare).toBe('overlay');
  const stop = startKeys(massif, window);
  (document.activeElement as HTMLElement).blur();
  const ids = Object.keys(comparisons);
  const after = ids.slice(ids.indexOf('overlay') + 1);
  for (const next of [...after, 'side']) {
    await userEvent.keyboard('o');
    expect(experimentNow().view.compare).toBe(next);
  }
  stop();
});

test('another way to compare is on screen, in its turn of O and of the link, as soon as it is listed', async () => {
  const listed = comparisons as Record<string, Comparison>;
  listed.dummy = { title: 'a dummy' };
  openPair();
  show(<CompareBar compact={false} />);
  await expect.element(page.getByRole('radio', { name: 'a dummy' })).toBeVisible();
  const last = Object.keys(comparisons).at(-2) as ComparisonId;
  edit((chosen) => changeView(chosen, { compare: last }));
  commands.nextComparison.run(massif);
  expect(experimentNow().view.compare).toBe('dummy');
  commands.nextComparison.run(massif);
  await expect.element(page.getByRole('radio', { name: 'side by side' })).toBeChecked();
  delete listed.dummy;
});

test('a difference says who is higher where, and how much at the pointer', async () => {
  openPair();
  edit((chosen) => changeView(chosen, { compare: 'difference', height: 'linear' }));
  show(<Difference />);
  // One rises as a b over the square, the other as a: each in shares of its own range the second is nowhere lower.
  await expect
    .element(page.getByText(/^Brier score stands higher on .* by up to 1\.00\. Each height is a share/))
    .toBeVisible();
  const probe = { point: [0, 0] as const, gradient: [0, 0] as const, accuracy: 1 };
  store.getState().setCursor({ pointer: [0, 0] });
  setAnswer(
    probes,
    [4, 0.5].map((loss) => ({ ...probe, loss })),
  );
  const foot = () => document.querySelector('[data-part=foot]')!.textContent;
  expect(foot()).toBe('Brier score higher−1.000+1.00Cross entropy higherhere −0.250');
  await userEvent.click(page.getByRole('button', { name: 'Swap the two' }));
  expect(experimentNow().view.pair).toEqual([1, 0]);
  expect(foot()).toBe('Cross entropy higher−1.000+1.00Brier score higherhere +0.250');
});

test('which two: by a number of the triangle, or by name', async () => {
  open({ losses: ['crossEntropy', 'brier', 'hinge'].map((id) => ({ id })), view: { height: 'linear' } });
  const fields = [fieldOf((a, b) => a * b), fieldOf((a) => a), fieldOf((_, b) => b)];
  store.getState().setResults({ evaluated: experimentNow(), fields });
  show(
    <>
      <LossSection />
      <Difference />
    </>,
  );
  const table = page.getByRole('table', { name: /Do they rank points alike/ });
  await userEvent.click(table.getByRole('button', { name: /Brier score and Hinge/ }));
  const view = () => [experimentNow().view.compare, experimentNow().view.pair];
  expect(view()).toEqual(['overlay', [1, 2]]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Second loss' }), 'Cross entropy');
  expect(view()).toEqual(['overlay', [1, 0]]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'First loss' }), 'Cross entropy');
  expect(view()).toEqual(['overlay', [0, 1]]);
});

test('C compares and leaves again, S changes the scale', async () => {
  open({ losses: [{ id: 'crossEntropy' }] });
  const stop = startKeys(massif, window);
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
  const rank = page.getByRole('table', { name: /Do they rank points alike/ });
  await expect.element(rank).toHaveTextContent(/Brier score\.6\d$/);
  await userEvent.click(page.getByRole('checkbox', { name: 'Brier score' }));
  expect(idsNow()).toEqual(['crossEntropy']);
});

const scaledPair = {
  losses: [
    { id: 'crossEntropy' },
    { id: 'formula', settings: { text: '10*softplus(-margin)', reads: 'logit' } },
    { id: 'counting' },
  ],
  walkers: [{ optimizer: { id: 'sgd', settings: { rate: 2 } } }, { optimizer: { id: 'adam', settings: { rate: 0.5 } } }], // prettier-ignore
};

test('the rates in force stand on every range while they are not the same', async () => {
  const cells = () =>
    [...document.querySelectorAll('[data-part=rates]')].map(({ textContent }) => textContent);
  const ranges = [0, 1, 2].map((loss) => <CompareRates key={loss} loss={loss} />);
  open(scaledPair);
  show(<>{ranges}</>);
  expect(cells()).toEqual([]);
  open({ ...scaledPair, rates: 'scaled' });
  await expect
    .poll(cells)
    .toEqual(['rateSGD2.00Adam0.500', 'rateSGD0.200Adam0.500', 'rateSGD2.00Adam0.500not scaled: no λmax']);
});

test('own rates begin at those in force; the sliders are those of the range whose name was clicked', async () => {
  open({ ...scaledPair, rates: 'scaled' });
  const fields = [fieldOf((a, b) => 2 + 8 * a * b), fieldOf((a) => a), fieldOf((a) => a)];
  store.getState().setResults({ evaluated: experimentNow(), fields });
  show(
    <>
      <Cells />
      <WalkerList />
    </>,
  );
  const ratesOf = () => experimentNow().walkers.map(({ ownRates }) => ownRates);
  await userEvent.click(page.getByRole('button', { name: 'Your formula', exact: true }));
  await expect.element(page.getByText('on Your formula 0.200')).toBeVisible();
  await userEvent.click(page.getByRole('radio', { name: 'separate' }));
  expect(ratesOf()).toEqual([[0.2, 2], [0.5, 0.5]]); // prettier-ignore
  const field = page.getByRole('textbox', { name: 'SGD: rate, typed' });
  await expect.element(field).toHaveValue('0.2');
  await userEvent.fill(field, '0.75');
  await userEvent.keyboard('{Enter}');
  expect(ratesOf()).toEqual([[0.75, 2], [0.5, 0.5]]); // prettier-ignore
  await userEvent.click(page.getByRole('button', { name: 'Cross entropy', exact: true }));
  await expect.element(field).toHaveValue('2');
  store.getState().undo();
  expect(ratesOf()[0]).toEqual([0.2, 2]);
});

test('the linked views speak of the loss that is picked', async () => {
  open({ losses: [{ id: 'crossEntropy' }, { id: 'brier' }], walkers: [{}], view: { cursor: 3 } });
  show(
    <>
      <ShownLoss />
      <StepTable />
    </>,
  );
  const cell = page.getByRole('cell').first();
  const lossOf = (index: number) => store.getState().results.trails[index][0]![0].loss[3].toPrecision(3);
  await expect.element(cell).toHaveTextContent(lossOf(0));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'The loss that the panels show' }), '1');
  await expect.element(cell).toHaveTextContent(lossOf(1));
  expect(lossOf(0)).not.toBe(lossOf(1));
});
