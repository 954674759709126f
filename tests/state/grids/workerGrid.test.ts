import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import type { Experiment } from '../../../src/core/experiment/experiment';
import { parseExperiment } from '../../../src/core/experiment/parse/parse';
import { samplesFor } from '../../../src/core/experiment/subject';
import { doubtfulPlaces } from '../../../src/core/landscape/doubtfulPlaces';
import { gridCoordinates, type HeightField } from '../../../src/core/landscape/heightField';
import { startEvaluating, workerGrid } from '../../../src/state/grids/evaluating';
import type { api } from '../../../workers/api';
import { Pool, type PoolWorker } from '../../../workers/pool';
import { eventually } from '../../eventually';
import { experimentOf, understood } from '../../core/experiments';
import { changeView } from '../../../src/core/experiment/edit/edit';
import { fakeWorker } from '../fakeWorker';
import { edit, reset, store, withPool } from '../../massif';

const size = 129;
let stop: (() => void) | undefined;

beforeEach(() => reset());
afterEach(() => stop?.());

const precision = () => store.getState().results.figures[0]?.precision;

/** The finest grid that the page comes to. */
async function drawn(description: object): Promise<{ experiment: Experiment; field: HeightField }> {
  stop?.();
  const parsed = parseExperiment({ steps: 5, ...description });
  const experiment = understood(parsed);
  reset();
  store.getState().open(parsed);
  stop = startEvaluating(withPool(new Pool(() => fakeWorker().worker, 1)), () => size);
  await eventually(() => expect(store.getState().results.fields[0]?.size).toBe(size));
  return { experiment, field: store.getState().results.fields[0]! };
}

/** A line on its own table: y over x, 24 rows. */
function lineThrough(y: (x: number) => number): object {
  const rows = Array.from({ length: 24 }, (_, x) => `${x},${y(x)}`);
  const { key } = keepTable(`x,y\n${rows.join('\n')}\n`) as { key: string };
  return { id: 'csv', settings: { table: key, header: 'names', task: 'value', scaling: 'raw' } };
}

/** The mean squared error of slope a and intercept b, residual by residual, in doubles. */
function squaredErrors({ data, seed, plane }: Experiment): (place: number) => number {
  const { features, target } = samplesFor(data, seed);
  const linear = { scale: 'linear' } as const;
  const a = gridCoordinates(linear, plane.domain.a, size);
  const b = gridCoordinates(linear, plane.domain.b, size);
  return (place) => {
    const errors = Array.from(
      features[0],
      (x, k) => a[place % size] * x + (b[Math.floor(place / size)] - target[k]),
    );
    return errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  };
}

function farthestOff({ field, experiment }: { field: HeightField; experiment: Experiment }): number {
  const exact = squaredErrors(experiment);
  const { heights, reference, min, max } = field;
  return Array.from(heights).reduce((most, height, place) => {
    const difference = Math.abs(height + reference - exact(place)) / (max - min);
    return difference > most ? difference : most;
  }, 0);
}

describe('no drawn height is off by a ten thousandth of the range', () => {
  test.each([
    ['seconds since 1970', (x: number) => 1_700_000_000 + 3600 * x + 500 * (x % 3)],
    ['a narrow band far from 0', (x: number) => 413.2 + 0.002 * ((x * 7) % 5)],
    ['a narrow band of millions', (x: number) => 1e7 + 3 * x],
  ])('targets are %s: 64 bits', async (_, y) => {
    const result = await drawn({ data: lineThrough(y), losses: [{ id: 'mse' }] });
    expect(farthestOff(result)).toBeLessThan(1e-6);
    expect(precision()).toBe('f64');
  });

  test('targets around 0: 32 bits are enough', async () => {
    const result = await drawn({ data: lineThrough((x) => x - 11 + (x % 3)), losses: [{ id: 'mse' }] });
    expect(farthestOff(result)).toBeLessThan(1e-6);
    expect(precision()).toBe('f32');
  });

  test('a typed loss that loses its digits in 32 bits is computed in 64', async () => {
    const text = 'lifted = 1e6 + error^2; lifted - 1e6';
    const settings = { reads: 'value', text };
    const result = await drawn({
      data: lineThrough((x) => x / 10),
      losses: [{ id: 'formula', settings }],
    });
    expect(farthestOff(result)).toBeLessThan(1e-6);
    expect(precision()).toBe('f64');
  });

  test('ranks are drawn from 64 bits, also when they are asked for later', async () => {
    const data = lineThrough((x) => x - 11 + (x % 3));
    await drawn({ data, losses: [{ id: 'mae' }], view: { height: 'rank' } });
    expect(precision()).toBe('f64');
    await drawn({ data, losses: [{ id: 'mae' }] });
    expect(precision()).toBe('f32');
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    await eventually(() => expect(precision()).toBe('f64'));
    const { fields } = store.getState().results;
    edit((chosen) => changeView(chosen, { height: 'linear' }));
    edit((chosen) => changeView(chosen, { height: 'rank' }));
    expect(store.getState().results.fields).toBe(fields);
  });
});

describe('a wall that grid points hit is a hole, also where rounding steps past it', () => {
  const axis = { scale: 'linear' } as const;
  const [low, high] = [-0.3, 7.3];
  const rows = gridCoordinates(axis, [low, high], size);
  // As the kernel does in 32 bits: the middle of the region and an offset.
  const middle = (low + high) / 2;
  const missed = rows.findIndex(
    (b, row) => row > 8 && Math.fround(Math.fround(middle) + Math.fround(b - middle)) !== Math.fround(b),
  );

  test.each([
    ['the pole of the summit', (at: number) => `1 / (prediction - ${at})^2`],
    ['a logarithm below the summit', (at: number) => `20 * error^2 - log(abs(prediction - ${at}))`],
  ])('%s along a row, inside and at the rim of the region', async (_, textAt) => {
    expect(missed).toBeGreaterThan(0);
    for (const row of [missed, 0]) {
      const { field } = await drawn({
        // Where x is 0 the answer is the intercept alone.
        data: lineThrough((x) => x),
        losses: [{ id: 'formula', settings: { reads: 'value', text: textAt(rows[row]) } }],
        plane: { axes: ['slope', 'intercept'], domain: { a: [0.31, 0.73], b: [low, high] } },
      });
      const holes = Array.from({ length: size }, (_value, i) => field.heights[row * size + i]);
      expect(holes.filter(Number.isFinite)).toEqual([]);
      expect(field.max).toBeLessThan(1e6);
    }
  });
});

describe('spikes', () => {
  const fieldOf = (f: (x: number) => number, piecewiseConstant = false): HeightField => {
    const heights = Float32Array.from({ length: 81 }, (_, place) => f((place % 9) - 4));
    const finite = heights.filter(Number.isFinite);
    const [min, max] = [Math.min(...finite), Math.max(...finite)];
    return {
      size: 9,
      domain: { a: [0, 1], b: [0, 1] },
      reference: 0,
      heights,
      flat: new Uint8Array(81),
      piecewiseConstant,
      min,
      max,
    };
  };
  const spikes = (field: HeightField) => doubtfulPlaces(field, 'f64').flatMap(({ places }) => places);
  const columns = (places: number[]) => [...new Set(places.map((place) => (place % 9) - 4))];

  test.each([
    ['a logarithm that rounding kept finite', (x: number) => Math.log(Math.abs(x || 1e-9)), [0]],
    ['a pole', (x: number) => 1 / (x || 1e-7) ** 2, [0]],
    ['a pole at the rim', (x: number) => 1 / (x + 4 || 1e-7), [-4]],
    ['a crease', Math.abs, []],
    ['a root', (x: number) => Math.sqrt(Math.abs(x)), []],
    ['a floor that ends', (x: number) => Math.max(0, x), []],
    ['a slope with a logarithm', (x: number) => 40 * x - Math.log(Math.abs(x || 1e-9)), [0]],
    ['a corner between points', (x: number) => Math.abs(x - 0.3), []],
    ['a bowl', (x: number) => x * x, []],
  ])('of %s', (_, f, wanted) => {
    expect(columns(spikes(fieldOf(f)))).toEqual(wanted);
  });

  test('terraces have none', () => {
    const steps = (x: number) => (x === 0 ? 1 : 0);
    expect(spikes(fieldOf(steps)).length).toBe(9);
    expect(spikes(fieldOf(steps, true))).toEqual([]);
  });
});

test('places beside a hole touch it', () => {
  const heights = new Float32Array(25);
  heights[12] = NaN;
  const field = { size: 5, heights, piecewiseConstant: false, min: 0, max: 0 };
  expect(doubtfulPlaces(field, 'f32')).toEqual([{ precision: 'f64', places: [6, 7, 8, 11, 13, 16, 17, 18] }]);
});

/** Asks for a grid in so many tiles; says how often the workers were asked. */
async function inTiles(losses: readonly object[], tiles: number, precision: 'f32' | 'f64') {
  const asked: string[] = [];
  const { worker } = fakeWorker();
  const noting = new Proxy(worker.api, {
    get: (target, name: keyof typeof api) => {
      asked.push(name);
      return target[name];
    },
  });
  const counted: PoolWorker = { ...worker, api: noting };
  const pool = new Pool(() => counted, 1);
  const experiment = experimentOf({ losses });
  const request = { massif: withPool(pool), experiment, loss: 0, size: 65, urgency: 'urgent' } as const;
  const order = { precision, tiles, isNewCode: false };
  const { field, comparison } = await workerGrid({ ...request, signal: new AbortController().signal }, order);
  return { field, comparison, asked };
}

const pole = [{ id: 'formula', settings: { reads: 'logit', text: '1 / (logit - 0.5)^2' } }];

test.each([
  ['hinge, whose floor is noise', [{ id: 'hinge' }]],
  ['a pole', pole],
])('%s: walls are the same in however many tiles, and one tile is asked for once', async (_, losses) => {
  for (const precision of ['f32', 'f64'] as const) {
    const whole = await inTiles(losses, 1, precision);
    expect(whole.asked).toEqual(['evaluateRows']);
    for (const tiles of [2, 7]) {
      const cut = await inTiles(losses, tiles, precision);
      expect(cut.field).toEqual(whole.field);
    }
  }
});

test('there are walls to be seen to', async () => {
  const { comparison, asked } = await inTiles([{ id: 'hinge' }], 2, 'f32');
  expect(comparison).toBeDefined();
  expect(asked).toEqual(['evaluateRows', 'evaluateRows', 'lossesAt']);
});
