import type { Experiment } from '../core/experiment/experiment';
import { samplesFor } from '../core/experiment/subject';
import type { HeightField } from '../core/landscape/heightField';
import type { Precision } from '../core/objective/rowLosses';
import type { HeightMode } from '../core/relief/heightTransform';
import type { SurveyedTile } from '../../workers/api';
import type { Urgency } from '../../workers/pool';
import { comparedWithExact, isCloseEnough, withWalls, type Comparison } from './gridDigits';
import type { Instance } from './instance';
import type { SurveyFigures } from './store';
import { frameOf } from './trainingState';

/** How long a tile should take in milliseconds, so that a new question never waits longer. */
const tileTime = 15;
/** The same where every worker has a grid of its own: each tile sets its landscape up again. */
const wholeTime = 30;
/** Milliseconds for one sample at one point, before anything is measured. */
const usualPace = 1e-5;
/** The coarsest grid is always computed in 64 bits: it tells whether 32 may be enough. */
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
  /** Losses of 32 bits beside the same in 64; absent where all are of 64. */
  readonly comparison?: Comparison;
}

/** What grid of what loss is asked of whom. */
export interface GridRequest {
  readonly massif: Instance;
  readonly experiment: Experiment;
  readonly loss: number;
  readonly size: number;
  /** A coarser or a like one, whose pace and spread are known. */
  readonly near: Grid | undefined;
  /** How many grids are asked at once, this one among them. */
  readonly together: number;
  readonly urgency: Urgency;
  readonly signal: AbortSignal;
}

/** One grid of one loss, tile by tile. */
export async function surveyGrid(request: GridRequest): Promise<Grid> {
  const { massif, experiment, loss, size, near, urgency, signal } = request;
  const { pool } = massif;
  const { domain } = experiment.plane;
  const frame = frameOf(massif, experiment);
  const { height } = experiment.view;
  const precision = precisionFor(size, height, near);
  const pace = near ? paceFor(size, height, near) : firstPace(experiment);
  const began = performance.now();
  const ask = ([fromRow, toRow]: RowRange) =>
    pool.run(
      (api) => api.survey({ experiment, loss, frame, size, domain, fromRow, toRow, precision }),
      signal,
      urgency,
    );
  const [first, ...others] = rowRanges(size, tileCount(request, pace));
  // Whoever is first makes the code for all.
  const isNewCode = near?.figures.precision !== precision;
  const leading = isNewCode ? await ask(first) : ask(first);
  const tiles = await Promise.all([leading, ...others.map(ask)]);
  const heights = new Float32Array(size * size);
  const flat = new Uint8Array(size * size);
  for (const tile of tiles) {
    heights.set(tile.heights, tile.fromRow * size);
    flat.set(tile.flat, tile.fromRow * size);
  }
  const milliseconds = performance.now() - began;
  const [{ reference, piecewiseConstant, fit, precision: answered, relaxed }] = tiles;
  const time = tiles.reduce((sum, tile) => sum + tile.time, 0);
  const field = { size, domain, reference, heights, flat, piecewiseConstant, ...extremes(tiles), fit };
  const figures = {
    size,
    workers: Math.min(pool.size, tiles.length),
    milliseconds,
    precision: answered,
    relaxed,
  };
  const grid = { field, figures, pace: time / size ** 2 };
  if (answered === 'oracle') return grid;
  const comparison = answered === 'f32' ? await comparedWithExact(request, field) : undefined;
  const checked = {
    ...grid,
    field: await withWalls(request, field, answered),
    ...(comparison && { comparison }),
  };
  return isCloseEnough(checked, height) ? checked : surveyGrid({ ...request, near: checked });
}

/** Of the next grid. */
export function paceFor(size: number, height: HeightMode, grid: Grid): number {
  const { pace, figures } = grid;
  const isQuicker = figures.precision === 'f64' && precisionFor(size, height, grid) === 'f32';
  return isQuicker ? pace / f32Speedup : pace;
}

/** By a coarser grid, or a like one: what needed 64 bits needs them again. */
function precisionFor(size: number, height: HeightMode, near: Grid | undefined): Precision {
  if (!near || size <= finestExact || height === 'rank') return 'f64';
  const { size: nearSize, min, max } = near.field;
  if (nearSize > finestExact && (near.figures.precision !== 'f32' || !isCloseEnough(near, height)))
    return 'f64';
  return max - min > leastSpread * Math.max(Math.abs(min), Math.abs(max)) ? 'f32' : 'f64';
}

export function firstPace({ subject, data, seed }: Experiment): number {
  return usualPace * (subject.terrain ? 1 : samplesFor(data, seed).count);
}

/** One tile, or as many for every worker, so that none waits for another to finish the grid. */
function tileCount({ size, massif: { pool }, together }: GridRequest, pace: number): number {
  const time = size ** 2 * pace;
  if (together >= pool.size) return Math.min(Math.ceil(time / wholeTime), size) || 1;
  return time <= tileTime ? 1 : Math.min(Math.ceil(time / tileTime / pool.size) * pool.size, size);
}

/** From the first row up to the last, which is not one of them. */
type RowRange = readonly [number, number];

function rowRanges(size: number, count: number): [RowRange, ...RowRange[]] {
  const edge = (tile: number) => Math.round((tile * size) / count);
  const range = (tile: number): RowRange => [edge(tile), edge(tile + 1)];
  return [range(0), ...Array.from({ length: count - 1 }, (_, tile) => range(tile + 1))];
}

function extremes(tiles: readonly SurveyedTile[]): { min: number; max: number } {
  const finite = tiles.filter(({ min }) => !Number.isNaN(min));
  if (finite.length === 0) return { min: NaN, max: NaN };
  return { min: Math.min(...finite.map(({ min }) => min)), max: Math.max(...finite.map(({ max }) => max)) };
}
