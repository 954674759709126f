import { expect, test } from 'vitest';
import { cards } from '../../../src/core/cards';
import { datasets } from '../../../src/core/datasets';
import { samplesOf } from '../../../src/core/datasets/samples';
import { defaultsOf, type SettingValues } from '../../../src/core/settings';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { walkCompared } from '../../../src/core/landscape/walkExperiment';
import { experimentOf, planeOf } from '../experiments';

// Figures of NumPy and SciPy on seattle-weather.csv of vega-datasets 3.2.1.

const settings = (chosen: SettingValues = {}) => ({ ...defaultsOf(datasets.seattle.settings), ...chosen });
const tableOf = (chosen?: SettingValues) => datasets.seattle.table(settings(chosen), 1);
const wave = planeOf({
  data: { id: 'seattle' },
  subject: { model: { id: 'sine' } },
  losses: [{ id: 'mse' }],
});
const lossAt = (omega: number, phi: number) => wave.value(Float64Array.of(omega, phi));

test('holds the days of the source', () => {
  const { features, target } = tableOf();
  const maxima = [...target.values];
  expect(maxima.length).toBe(1461);
  expect(maxima.slice(0, 5)).toEqual([12.8, 10.6, 11.7, 12.2, 8.9]);
  expect(maxima.slice(-3)).toEqual([7.2, 5.6, 5.6]);
  expect(maxima.reduce((sum, degrees) => sum + Math.round(10 * degrees), 0)).toBe(240_175);
  expect(maxima.indexOf(Math.max(...maxima))).toBe(953);
  expect(maxima.indexOf(Math.min(...maxima))).toBe(767);
  expect([maxima[953], maxima[767]]).toEqual([35.6, -1.6]);
  expect(features[0].values[1460]).toBeCloseTo(1460 / 365.25, 12);
});

test('takes one day of each week when it is told so', () => {
  const [all, weekly] = [tableOf(), tableOf({ every: 7 })];
  expect(weekly.target.values.length).toBe(209);
  expect(weekly.target.values[208]).toBe(all.target.values[1456]);
  expect(weekly.features[0].values[208]).toBe(all.features[0].values[1456]);
});

test('the wave closest to them has a period of a year less four days', () => {
  const { features, target } = samplesOf(tableOf(), settings());
  const remains = (days: number) => restOfWave(features[0], target, (2 * Math.PI * 365.25) / days);
  const days = Array.from({ length: 441 }, (_, k) => 350 + 0.05 * k);
  const best = days.reduce((one, other) => (remains(other) < remains(one) ? other : one));
  expect(best).toBeCloseTo(360.95, 1);
  expect(remains(best)).toBeCloseTo(0.2473736, 6);
  expect(remains(365.25)).toBeLessThan(0.26);
});

test.each([
  ['the right wave', 6.3635, -2.0463, 0.272203],
  ['hardly a wave at all', 0.1271, -0.2531, 0.978741],
  ['a wave of 266 days', 8.6281, 2.6897, 1.157274],
  ['a wave of 541 days', 4.2388, -0.8355, 1.311703],
])('%s is the bottom of a valley', (_, omega, phi, loss) => {
  expect(lossAt(omega, phi)).toBeCloseTo(loss, 6);
  for (const [dx, dy] of [
    [0.05, 0],
    [-0.05, 0],
    [0, 0.1],
    [0, -0.1],
  ]) {
    expect(lossAt(omega + dx, phi + dy)).toBeGreaterThan(loss + 1e-4);
  }
});

test('of three walkers that leave one summit one finds the year, two are caught by other waves', () => {
  const experiment = experimentOf(cards.weather.experiment);
  const plane = planeObjective(experiment);
  const ends = experiment.walkers.map((_, walker) => {
    const { points, loss } = walkCompared(experiment, { loss: 0, walker, start: 0 }, () => plane);
    return { days: (2 * Math.PI * 365.25) / points.at(-2)!, loss: loss.at(-1)! };
  });
  for (const [index, [days, loss]] of [
    [541, 1.3117],
    [266, 1.1573],
    [361, 0.2722],
  ].entries()) {
    expect(Math.abs(ends[index].days - days)).toBeLessThan(1);
    expect(ends[index].loss).toBeCloseTo(loss, 2);
  }
  // All start close to the summit, which SciPy finds at (6.4283, 1.2636), 2.741652 high.
  expect(plane.value(Float64Array.of(6.4283, 1.2636))).toBeCloseTo(2.741652, 5);
  for (const { starts } of experiment.walkers)
    expect(Math.hypot(starts[0][0] - 6.4283, starts[0][1] - 1.2636)).toBeLessThan(0.6);
});

/** What the best mean, amplitude and phase leave of the squares at a frequency: normal equations of three unknowns. */
function restOfWave(x: Float64Array, y: Float64Array, omega: number): number {
  const rows = [...x].map((at, i) => [1, Math.sin(omega * at), Math.cos(omega * at), y[i]]);
  const dot = (p: number, q: number) => rows.reduce((sum, row) => sum + row[p] * row[q], 0);
  const matrix = [0, 1, 2].map((p) => [0, 1, 2, 3].map((q) => dot(p, q)));
  for (const [pivot] of matrix.entries()) {
    for (const [other, row] of matrix.entries()) {
      if (other === pivot) continue;
      const share = row[pivot] / matrix[pivot][pivot];
      matrix[other] = row.map((value, column) => value - share * matrix[pivot][column]);
    }
  }
  const weights = matrix.map((row, index) => row[3] / row[index]);
  return rows.reduce(
    (sum, row) => sum + (weights[0] + weights[1] * row[1] + weights[2] * row[2] - row[3]) ** 2 / rows.length,
    0,
  );
}
