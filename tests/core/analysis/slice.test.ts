import { describe, expect, test } from 'vitest';
import { chooseData } from '../../../src/core/experiment/edit/edit';
import { showRegion } from '../../../src/core/experiment/edit/edit';
import { drawSlice, moveSliceEnd } from '../../../src/core/experiment/edit/editSlice';
import type { Slice } from '../../../src/core/experiment/experiment';
import { experimentFromLink, linkFromChosen } from '../../../src/core/experiment/link/link';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { slicePoints, lossesAlong, sliceSize } from '../../../src/core/analysis/slice';
import { experimentOf } from '../experiments';

const slice: Slice = [
  [-2, 7],
  [5, -3.5],
];
const x = Array.from({ length: 10 }, (_, index) => index);
const y = x.map((value, index) => (index === 9 ? 60 : 2 * value + 1));

/** The errors of the line through x and y at a share of the way along the slice. */
function errorsAt(share: number): number[] {
  const [slope, intercept] = [0, 1].map((axis) => slice[0][axis] + share * (slice[1][axis] - slice[0][axis]));
  return x.map((value, index) => slope * value + intercept - y[index]);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the losses of a line of the plane', () => {
  const sliceLossesOf = (id: string) =>
    lossesAlong(planeObjective(experimentOf({ data: { id: 'line' }, losses: [{ id }] })), slice);
  const shares = Array.from({ length: sliceSize }, (_, index) => index / (sliceSize - 1));

  test('are a parabola for the squared error, of which three values tell all others', () => {
    const [start, middle, end] = [0, 0.5, 1].map((share) =>
      mean(errorsAt(share).map((error) => error * error)),
    );
    const secondDifference = 2 * (start - 2 * middle + end);
    const slope = end - start - secondDifference;
    const values = sliceLossesOf('mse');
    expect(values).toHaveLength(257);
    shares.forEach((share, index) => {
      const parabola = start + slope * share + secondDifference * share * share;
      expect(Math.abs(values[index] - parabola)).toBeLessThan(1e-12 * start);
    });
  });

  test('are those of a loop over the samples for absolute and largest errors', () => {
    const [mae, largest] = [sliceLossesOf('mae'), sliceLossesOf('infinityNorm')];
    shares.forEach((share, index) => {
      const sizes = errorsAt(share).map(Math.abs);
      expect(Math.abs(mae[index] - mean(sizes))).toBeLessThan(1e-12 * sizes[9]);
      expect(Math.abs(largest[index] - Math.max(...sizes))).toBeLessThan(1e-12 * sizes[9]);
    });
  });

  test('are left open where they are no number', () => {
    const plane = planeObjective(
      experimentOf({ subject: { terrain: { id: 'formula', settings: { text: 'sqrt(x) + 0*y' } } } }),
    );
    const values = lossesAlong(plane, [[-4, 0], [4, 0]]); // prettier-ignore
    expect([values[0], values[192], values[256]]).toEqual([NaN, Math.sqrt(2), 2]);
  });
});

test('a line over decades is straight as it is drawn, with its ends exact', () => {
  const experiment = experimentOf({
    subject: { terrain: { id: 'booth' } },
    plane: { settings: { a: 'log10' } },
  });
  const points = slicePoints(planeObjective(experiment).axes, [[0.01, 1], [100, 3]]); // prettier-ignore
  expect([...points.subarray(0, 2), ...points.subarray(-2)]).toEqual([0.01, 1, 100, 3]);
  expect(points[2 * 128]).toBeCloseTo(1, 12);
  expect(points[2 * 64]).toBeCloseTo(0.1, 12);
  expect(points[2 * 64 + 1]).toBe(1.5);
});

describe('a line of an experiment', () => {
  const { experiment, chosen } = drawSlice({ data: { id: 'line' } }, slice);

  test('comes back from its link', () => {
    expect(linkFromChosen(chosen)).toContain('plane.slice=-2,7;5,-3.5');
    expect(experimentFromLink(linkFromChosen(chosen))).toEqual({ experiment, chosen, notices: [] });
  });

  test('is moved by its ends, stays in another region, and goes by itself or with other data', () => {
    expect(moveSliceEnd(chosen, 1, [0, 1]).experiment.plane.slice).toEqual([slice[0], [0, 1]]);
    expect(moveSliceEnd(chosen, 0, [0, 1]).experiment.plane.slice).toEqual([[0, 1], slice[1]]);
    const zoomed = showRegion(chosen, { a: [0, 1], b: [0, 1] }).experiment;
    expect(zoomed.plane.slice).toEqual(slice);
    expect(drawSlice(chosen, undefined).experiment.plane).not.toHaveProperty('slice');
    expect(chooseData(chosen, 'blobs').experiment.plane).not.toHaveProperty('slice');
  });

  test('that is not understood is told and left out', () => {
    for (const wrong of [
      [[1, 2]],
      '1,2;3',
      'across',
      [
        [1, 2],
        [3, 'far'],
      ],
      '1,2;3,4;5,6',
    ]) {
      // prettier-ignore
      const parsed = parseExperiment({ plane: { slice: wrong } });
      expect(parsed.notices.length, JSON.stringify(wrong)).toBeGreaterThan(0);
      expect(parsed.experiment.plane.slice).toEqual(wrong === '1,2;3,4;5,6' ? [[1, 2], [3, 4]] : undefined); // prettier-ignore
    }
  });
});
