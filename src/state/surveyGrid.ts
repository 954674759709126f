import type { Experiment } from '../core/experiment/experiment';
import { samplesFor } from '../core/experiment/subject';
import type { HeightField } from '../core/heightField';
import type { Precision } from '../core/objective/rowLosses';
import type { SurveyedTile, SurveyRequest } from '../../workers/api';
import type { Pool, Urgency } from '../../workers/pool';
import type { SurveyFigures } from './store';
import { frameOf } from './training';

/** How long a tile should take in milliseconds, so that a new question never waits longer. */
const tileTime = 15;
/** Of grids that come together: so many that a worker which is held up leaves some to the others. */
const sharesPerWorker = 2;
/** Milliseconds for one sample at one point, before anything is measured. */
const usualPace = 1e-5;
/** The coarsest grid is always computed in 64 bits: it tells whether 32 are enough. */
const finestExact = 33;
/** Where the losses differ by less than this share of their size, 32 bits would show. */
const leastSpread = 1e-3;
/** How much less a point takes in 32 bits, at least. */
const f32Speedup = 3;

/** A field with how it came about. */
export interface Grid {
  readonly field: HeightField;
  readonly figures: SurveyFigures;
  /** Milliseconds of one worker for one point. */
  readonly pace: number;
}

/** Which grid of which loss; of a coarser or a like one pace and spread are known. */
export interface WantedGrid {
  readonly loss: number;
  readonly size: number;
  readonly near: Grid | undefined;
}

/** Whether the workers have computed such a grid before. */
export function hasCode({ size, near }: WantedGrid): boolean {
  return near !== undefined && near.figures.precision === precisionFor(size, near);
}

/** One grid, tile by tile. */
export async function surveyGrid(
  pool: Pool,
  experiment: Experiment,
  wanted: WantedGrid,
  urgency: Urgency,
  signal: AbortSignal,
): Promise<Grid> {
  const { size, near } = wanted;
  const pace = near ? paceFor(size, near) : firstPace(experiment);
  const request = requestFor(experiment, wanted);
  const began = performance.now();
  const ask = async (rows: Rows) => {
    const [tile] = await pool.run((api) => api.survey([{ ...request, ...rows }]), signal, urgency);
    return tile;
  };
  const [first, ...others] = rowRanges(size, tileCount(size, pace, pool.size));
  // Whoever is first makes the code for all.
  const leading = hasCode(wanted) ? ask(first) : await ask(first);
  const tiles = await Promise.all([leading, ...others.map(ask)]);
  const grid = assembled(request, tiles, { workers: Math.min(pool.size, tiles.length), began });
  return closeEnough(pool, experiment, { loss: wanted.loss, size, near: grid }, urgency, signal);
}

/** Grids of one size that are quickly there: every worker takes its share of the rows of all of them. */
export async function surveyTogether(
  pool: Pool,
  experiment: Experiment,
  wanted: readonly WantedGrid[],
  signal: AbortSignal,
): Promise<Grid[]> {
  const requests = wanted.map((grid) => requestFor(experiment, grid));
  const began = performance.now();
  if (wanted.length === 0) return [];
  const shares = await Promise.all(
    rowRanges(wanted[0].size, sharesPerWorker * pool.size).map((rows) =>
      pool.run((api) => api.survey(requests.map((request) => ({ ...request, ...rows }))), signal, 'urgent'),
    ),
  );
  return Promise.all(
    wanted.map(({ loss, size }, index) => {
      const tiles = shares.map((share) => share[index]);
      const near = assembled(requests[index], tiles, { workers: pool.size, began });
      return closeEnough(pool, experiment, { loss, size, near }, 'urgent', signal);
    }),
  );
}

type GridRequest = Omit<SurveyRequest, keyof Rows>;

function requestFor(experiment: Experiment, { loss, size, near }: WantedGrid): GridRequest {
  const { domain } = experiment.plane;
  return { experiment, loss, frame: frameOf(experiment), size, domain, precision: precisionFor(size, near) };
}

function assembled(
  { size, domain }: GridRequest,
  tiles: readonly SurveyedTile[],
  { workers, began }: { workers: number; began: number },
): Grid {
  const heights = new Float32Array(size * size);
  const flat = new Uint8Array(size * size);
  for (const tile of tiles) {
    heights.set(tile.heights, tile.fromRow * size);
    flat.set(tile.flat, tile.fromRow * size);
  }
  const [{ reference, piecewiseConstant, precision, relaxed }] = tiles;
  const time = tiles.reduce((sum, tile) => sum + tile.time, 0);
  return {
    field: { size, domain, reference, heights, flat, piecewiseConstant, ...extremes(tiles) },
    figures: { size, workers, milliseconds: performance.now() - began, precision, relaxed },
    pace: time / size ** 2,
  };
}

/** The grid, or one of more digits: another range may have another spread than was thought. */
async function closeEnough(
  pool: Pool,
  experiment: Experiment,
  wanted: WantedGrid & { near: Grid },
  urgency: Urgency,
  signal: AbortSignal,
): Promise<Grid> {
  const { near, size } = wanted;
  const isTooCoarse = near.figures.precision === 'f32' && precisionFor(size, near) === 'f64';
  return isTooCoarse ? surveyGrid(pool, experiment, wanted, urgency, signal) : near;
}

/** Of the next grid. */
export function paceFor(size: number, { field, pace, figures }: Grid): number {
  const isQuicker = figures.precision === 'f64' && precisionFor(size, { field }) === 'f32';
  return isQuicker ? pace / f32Speedup : pace;
}

function precisionFor(size: number, coarser: Pick<Grid, 'field'> | undefined): Precision {
  if (!coarser || size <= finestExact) return 'f64';
  const { min, max } = coarser.field;
  return max - min > leastSpread * Math.max(Math.abs(min), Math.abs(max)) ? 'f32' : 'f64';
}

export function firstPace({ subject, data, seed }: Experiment): number {
  return usualPace * (subject.terrain ? 1 : samplesFor(data, seed).count);
}

/** One tile, or as many for every worker, so that none waits for another to finish the grid. */
function tileCount(size: number, pace: number, workers: number): number {
  const tiles = (size ** 2 * pace) / tileTime;
  return tiles <= 1 ? 1 : Math.min(Math.ceil(tiles / workers) * workers, size);
}

type Rows = Pick<SurveyRequest, 'fromRow' | 'toRow'>;

function rowRanges(size: number, count: number): [Rows, ...Rows[]] {
  const edge = (tile: number) => Math.round((tile * size) / count);
  const range = (tile: number): Rows => ({ fromRow: edge(tile), toRow: edge(tile + 1) });
  return [range(0), ...Array.from({ length: count - 1 }, (_, tile) => range(tile + 1))];
}

function extremes(tiles: readonly SurveyedTile[]): { min: number; max: number } {
  const finite = tiles.filter(({ min }) => !Number.isNaN(min));
  if (finite.length === 0) return { min: NaN, max: NaN };
  return { min: Math.min(...finite.map(({ min }) => min)), max: Math.max(...finite.map(({ max }) => max)) };
}
