import { describe, expect, test } from 'vitest';
import { meanSlopeCosine, rankCorrelation } from '../../../src/core/analysis/agreement';
import { fieldOf } from '../surface/field';

const field = (loss: (a: number, b: number) => number, size = 17) => fieldOf(loss, size);
const slope = field((a, b) => a + 10 * b);

describe('rank correlation', () => {
  test('sees the order alone: 1 for whatever rises with it, -1 for what falls', () => {
    expect(
      rankCorrelation(
        slope,
        field((a, b) => Math.exp(a + 10 * b)),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        slope,
        field((a, b) => -((a + 10 * b) ** 3)),
      ),
    ).toBeCloseTo(-1, 12);
  });

  test('is Spearman’s over ties: for 1 2 2 4 against 3 1 2 4 it is 1/sqrt(10)', () => {
    // Ranks 1, 2.5, 2.5, 4 against 3, 1, 2, 4: covariance 1.5, variances 4.5 and 5.
    const [one, other] = [
      [1, 2, 2, 4],
      [3, 1, 2, 4],
    ].map((heights) => ({ ...fieldOf(() => 0, 2), heights: Float32Array.from(heights) }));
    expect(rankCorrelation(one, other)).toBeCloseTo(1.5 / Math.sqrt(4.5 * 5), 12);
  });

  test('takes the common points of grids of two sizes and leaves holes out', () => {
    const holed = field((a, b) => (a > 0.7 ? NaN : a + 10 * b), 33);
    expect(rankCorrelation(slope, holed)).toBeCloseTo(1, 12);
    expect(rankCorrelation(holed, slope)).toBeCloseTo(1, 12);
  });

  test('of a level field is no number', () => {
    expect(
      rankCorrelation(
        slope,
        field(() => 3),
      ),
    ).toBeNaN();
  });
});

describe('mean cosine of the slopes', () => {
  test('is the cosine of the angle between two planes', () => {
    const turned = field((a, b) => a * Math.cos(1) + b * Math.sin(1));
    expect(
      meanSlopeCosine(
        field((a) => a),
        turned,
      ),
    ).toBeCloseTo(Math.cos(1), 5);
    expect(
      meanSlopeCosine(
        field((a) => a, 33),
        turned,
      ),
    ).toBeCloseTo(Math.cos(1), 5);
  });

  test('does not ask level ground', () => {
    const terrace = field((a) => (a < 0.5 ? 0 : a - 0.5));
    expect(
      meanSlopeCosine(
        field((a) => a),
        terrace,
      ),
    ).toBeCloseTo(1, 6);
    expect(
      meanSlopeCosine(
        slope,
        field(() => 1),
      ),
    ).toBeNaN();
  });
});
