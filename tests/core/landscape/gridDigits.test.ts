import { describe, expect, test } from 'vitest';
import { comparison, exactLosses, withLosses } from '../../../src/core/landscape/gridDigits';
import { referenceLoss, evaluateRows, type HeightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { api } from '../../../workers/api';
import { experimentOf } from '../experiments';

describe('what 32 bits are compared with', () => {
  const size = 33;
  const experiment = experimentOf({ losses: [{ id: 'focal' }] });
  const { domain } = experiment.plane;
  const plane = planeObjective(experiment);
  /** Multiples of the golden ratio. */
  const spread = Array.from({ length: 81 }, (_, k) =>
    Math.floor((((k + 0.5) * ((Math.sqrt(5) - 1) / 2)) % 1) * size * size),
  );

  function gridOf(edges: readonly number[]) {
    const tiles = edges.slice(1).map((toRow, tile) => {
      const rows = { size, domain, fromRow: edges[tile], toRow };
      return api.evaluateRows({ experiment, loss: 0, ...rows, precision: 'f32' });
    });
    const field: HeightField = {
      size,
      domain,
      reference: tiles[0].reference,
      heights: Float32Array.from(tiles.flatMap(({ heights }) => [...heights])),
      flat: new Uint8Array(size * size),
      piecewiseConstant: false,
      min: Math.min(...tiles.map(({ min }) => min)),
      max: Math.max(...tiles.map(({ max }) => max)),
    };
    return { field, exact: new Map(tiles.flatMap(({ exact }) => [...exact!])) };
  }

  test('is the same however the grid is cut: what 64 bits say at 81 places and at both ends', () => {
    const { losses } = evaluateRows(plane, { size, domain, fromRow: 0, toRow: size, precision: 'f64' });
    const rows = Array.from({ length: size + 1 }, (_, row) => row);
    const [whole, ...cut] = [[0, size], [0, 7, 8, 30, size], rows].map(gridOf);
    const compared = comparison(whole.field, whole.exact);
    for (const { field, exact } of cut) {
      expect(comparison(field, exact)).toEqual(compared);
      for (const [place, loss] of exact) expect(loss).toBe(losses[place]);
    }
    expect(compared.f64.slice(0, 81)).toEqual(spread.map((place) => losses[place]));
    const { min, max } = whole.field;
    const relative = compared.f32.slice(81).map((loss, end) => loss / [min, max][end]);
    expect(relative).toHaveLength(2);
    for (const share of relative) expect(share).toBeCloseTo(1, 3);
  });

  test('is nothing where all is of 64', () => {
    const rows = { size, domain, fromRow: 0, toRow: 3, precision: 'f64' } as const;
    expect(api.evaluateRows({ experiment, loss: 0, ...rows }).exact).toBeUndefined();
  });

  test('leaves out ends that are not there', () => {
    const rows = { size, domain, fromRow: 0, toRow: 1, precision: 'f32' } as const;
    const heights = new Float32Array(size).fill(NaN);
    const reference = referenceLoss(plane, domain);
    const exact = exactLosses(plane, rows, { heights, reference, min: NaN, max: NaN });
    expect([...exact.keys()]).toEqual(spread.filter((place) => place < size));
  });
});

describe('losses of more digits', () => {
  const fieldOf = (heights: number[], reference: number, min: number, max: number): HeightField => ({
    size: 3,
    domain: { a: [0, 1], b: [0, 1] },
    reference,
    heights: Float32Array.from(heights),
    flat: new Uint8Array(9),
    piecewiseConstant: false,
    min,
    max,
  });

  test('leave all other heights what they were, however small they are beside the reference', () => {
    const heights = [1e-12, 2e-12, 3e-12, 4e-12, 7, 6e-12, 7e-12, 8e-12, 9e-12];
    const after = withLosses(fieldOf(heights, 1e6, 1e6, 1e6 + 7), new Map([[4, Infinity]]));
    expect([...after.heights]).toEqual(
      heights.map((height, k) => (k === 4 ? Infinity : Math.fround(height))),
    );
    expect(after.max).toBe(1e6 + Math.fround(9e-12));
  });

  test('ends keep all digits of the losses that they were, or become', () => {
    const [lowest, highest] = [0.1 + 1e-12, 0.9 - 1e-12];
    const heights = [lowest, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, highest].map((loss) => loss - 0.5);
    const before = fieldOf(heights, 0.5, lowest, highest);
    expect(withLosses(before, new Map([[4, 0.55]]))).toMatchObject({ min: lowest, max: highest });
    const [lower, higher] = [0.05 + 1e-13, 1.7 + 1e-13];
    const wider = new Map([
      [3, lower],
      [5, higher],
    ]);
    expect(withLosses(before, wider)).toMatchObject({ min: lower, max: higher });
    expect(withLosses(before, new Map([[0, 0.25]])).min).toBeCloseTo(0.2, 7);
  });

  test('none leave the field the very same', () => {
    const before = fieldOf([1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 1, 9);
    expect(withLosses(before, new Map())).toBe(before);
  });
});
