import { describe, expect, test } from 'vitest';
import { chooseData } from '../../../src/core/experiment/edit';
import { showRegion } from '../../../src/core/experiment/edit';
import { drawCut, moveCutEnd } from '../../../src/core/experiment/editCut';
import type { Cut } from '../../../src/core/experiment/experiment';
import { experimentFromLink, linkFromExperiment } from '../../../src/core/experiment/link';
import { parseExperiment } from '../../../src/core/experiment/parse';
import { planeObjective } from '../../../src/core/objective/planeObjective';
import { cutPoints, profileAlong, profileSize } from '../../../src/core/reading/profile';
import { experimentOf } from '../experiments';

const cut: Cut = [
  [-2, 7],
  [5, -3.5],
];
const x = Array.from({ length: 10 }, (_, index) => index);
const y = x.map((value, index) => (index === 9 ? 60 : 2 * value + 1));

/** The errors of the line through x and y at a share of the way along the cut. */
function errorsAt(share: number): number[] {
  const [slope, intercept] = [0, 1].map((axis) => cut[0][axis] + share * (cut[1][axis] - cut[0][axis]));
  return x.map((value, index) => slope * value + intercept - y[index]);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the losses of a line of the plane', () => {
  const profileOf = (id: string) =>
    profileAlong(planeObjective(experimentOf({ data: { id: 'line' }, losses: [{ id }] })), cut);
  const shares = Array.from({ length: profileSize }, (_, index) => index / (profileSize - 1));

  test('are a parabola for the squared error, of which three values tell all others', () => {
    const [start, middle, end] = [0, 0.5, 1].map((share) =>
      mean(errorsAt(share).map((error) => error * error)),
    );
    const bend = 2 * (start - 2 * middle + end);
    const slope = end - start - bend;
    const values = profileOf('mse');
    expect(values).toHaveLength(257);
    shares.forEach((share, index) => {
      const parabola = start + slope * share + bend * share * share;
      expect(Math.abs(values[index] - parabola)).toBeLessThan(1e-12 * start);
    });
  });

  test('are those of a loop over the samples for absolute and largest errors', () => {
    const [mae, largest] = [profileOf('mae'), profileOf('infinityNorm')];
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
    const values = profileAlong(plane, [[-4, 0], [4, 0]]); // prettier-ignore
    expect([values[0], values[192], values[256]]).toEqual([NaN, Math.sqrt(2), 2]);
  });
});

test('a line over decades is straight as it is drawn, with its ends exact', () => {
  const experiment = experimentOf({
    subject: { terrain: { id: 'booth' } },
    plane: { settings: { a: 'log10' } },
  });
  const points = cutPoints(planeObjective(experiment).axes, [[0.01, 1], [100, 3]]); // prettier-ignore
  expect([...points.subarray(0, 2), ...points.subarray(-2)]).toEqual([0.01, 1, 100, 3]);
  expect(points[2 * 128]).toBeCloseTo(1, 12);
  expect(points[2 * 64]).toBeCloseTo(0.1, 12);
  expect(points[2 * 64 + 1]).toBe(1.5);
});

describe('a line of an experiment', () => {
  const { experiment } = drawCut(experimentOf({ data: { id: 'line' } }), cut);

  test('comes back from its link', () => {
    expect(linkFromExperiment(experiment)).toContain('plane.cut=-2,7;5,-3.5');
    expect(experimentFromLink(linkFromExperiment(experiment))).toEqual({ experiment, notices: [] });
  });

  test('is moved by its ends, stays in another region, and goes by itself or with other data', () => {
    expect(moveCutEnd(experiment, 1, [0, 1]).experiment.plane.cut).toEqual([cut[0], [0, 1]]);
    expect(moveCutEnd(experiment, 0, [0, 1]).experiment.plane.cut).toEqual([[0, 1], cut[1]]);
    const zoomed = showRegion(experiment, { a: [0, 1], b: [0, 1] }).experiment;
    expect(zoomed.plane.cut).toEqual(cut);
    expect(drawCut(experiment, undefined).experiment.plane).not.toHaveProperty('cut');
    expect(chooseData(experiment, 'blobs').experiment.plane).not.toHaveProperty('cut');
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
      const parsed = parseExperiment({ plane: { cut: wrong } });
      expect(parsed.notices.length, JSON.stringify(wrong)).toBeGreaterThan(0);
      expect(parsed.experiment.plane.cut).toEqual(wrong === '1,2;3,4;5,6' ? [[1, 2], [3, 4]] : undefined); // prettier-ignore
    }
  });
});
