import { describe, expect, test } from 'vitest';
import { chooseOnlyLoss } from '../../../src/core/experiment/edit/editLosses';
import { linkFromChosen } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { gridCoordinates } from '../../../src/core/landscape/heightField';
import { losses } from '../../../src/core/losses';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { walkCompared } from '../../../src/core/landscape/walkExperiment';

const size = 25;

describe.each(Object.keys(losses))('%s alone', (id) => {
  const { experiment, notices } = parseExperiment({ losses: [{ id }] });
  const plane = planeObjective(experiment);
  const { domain } = experiment.plane;
  const [a, b] = [
    gridCoordinates(plane.axes[0], domain.a, size),
    gridCoordinates(plane.axes[1], domain.b, size),
  ];
  const heights = Array.from(b, (y) => Array.from(plane.rows(domain, 'f64')(a, y))).flat();
  const sorted = heights.toSorted((one, other) => one - other);
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const [start] = experiment.walkers[0].starts;
  const startHeight = plane.value(Float64Array.from(start));
  const soft = 1e-3 * quantile(0.5) - Math.min(0, sorted[0]);
  const drawn = (height: number) => (experiment.view.height === 'log' ? Math.log10(height + soft) : height);

  test('is a range without holes, neither flat nor a needle', () => {
    expect(notices).toEqual([]);
    expect(heights.filter((height) => !Number.isFinite(height))).toEqual([]);
    const [low, quarter, most, top] = [0, 0.25, 0.75, 1].map((share) => drawn(quantile(share)));
    expect((most - quarter) / (top - low)).toBeGreaterThan(0.1);
  });

  test('has its walkers start high, and somebody gets down', () => {
    // On terraces nobody moves, and of precision, recall and F1 the low ground is the bad one.
    if (plane.piecewiseConstant) return;
    expect(heights.filter((height) => height < startHeight).length).toBeGreaterThan(0.6 * heights.length);
    const trails = experiment.walkers.map((_, walker) =>
      walkCompared(experiment, { loss: 0, walker, start: 0 }, () => plane),
    );
    for (const { end } of trails) expect(end).toBe('done');
    const depths = trails.map(({ loss }) => (startHeight - loss.at(-1)!) / (startHeight - sorted[0]));
    expect(Math.max(...depths)).toBeGreaterThan(0.6);
  });
});

test('what a loss says of its data holds on these alone', () => {
  const rangesOf = (description: object) => parseExperiment(description).experiment.plane.domain;
  const usual = { data: { id: 'ranges' }, losses: [{ id: 'mse' }] };
  expect(rangesOf({ losses: [{ id: 'msle' }] })).toEqual({ a: [0, 100], b: [0, 40] });
  expect(rangesOf({ data: { id: 'ranges' }, losses: [{ id: 'msle' }] })).toEqual({ a: [0, 100], b: [0, 40] });
  expect(rangesOf({ data: { id: 'line' }, losses: [{ id: 'msle' }] })).toEqual(
    rangesOf({ data: { id: 'line' }, losses: [{ id: 'mse' }] }),
  );
  // Another loss on the same data has its own region and rates again.
  const { chosen } = parseExperiment({ losses: [{ id: 'msle' }] });
  expect(chooseOnlyLoss(chosen, 'mse').experiment).toEqual(parseExperiment(usual).experiment);
  expect(linkFromChosen(chosen)).toBe('v=2&losses.0.id=msle');
});
