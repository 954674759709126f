import type { Experiment } from '../../core/experiment/experiment';
import { samplesFor } from '../../core/experiment/subject';
import { comparison, withLosses, type Comparison } from '../../core/landscape/gridDigits';
import type { HeightField } from '../../core/landscape/heightField';
import type { Precision } from '../../core/objective/rowLosses';
import { heights, type HeightMode } from '../../core/heights';
import { isCloseEnough } from '../../core/surface/closeEnough';
import type { Urgency } from '../../../workers/pool';
import type { Instance } from '../instance';
import type { GridFigures } from '../store';
import { knownAffinePlane } from '../trainingState';
import { workerGrid } from './workerGrid';

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
  readonly figures: GridFigures;
  /** Milliseconds of one worker for one point. */
  readonly pace: number;
  /** Losses of 32 bits beside the same in 64; undefined where all are of 64. */
  readonly comparison: Comparison | undefined;
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

/** One grid of one loss, as closely as the drawn heights need. */
export async function evaluateGrid(request: GridRequest): Promise<Grid> {
  const { massif, experiment, loss, size, near, urgency, signal } = request;
  const { height } = experiment.view;
  const precision = precisionFor(size, height, near);
  const pace = near ? paceFor(size, height, near) : firstPace(experiment);
  const workers = {
    pool: massif.pool,
    urgency,
    tiles: tileCount(request, pace),
    isNewCode: near?.figures.precision !== precision,
  };
  const question = { experiment, loss, affinePlane: knownAffinePlane(massif, experiment), size, precision };
  const { field, exact, walls, work, ...figures } = await workerGrid(question, workers, signal);
  const grid = {
    field: withLosses(field, walls),
    figures: { size, ...figures },
    pace: work / size ** 2,
    comparison: figures.precision === 'f32' ? comparison(field, exact) : undefined,
  };
  return isCloseEnough(grid, height) ? grid : evaluateGrid({ ...request, near: grid });
}

/** Of the next grid. */
export function paceFor(size: number, height: HeightMode, grid: Grid): number {
  const { pace, figures } = grid;
  const isQuicker = figures.precision === 'f64' && precisionFor(size, height, grid) === 'f32';
  return isQuicker ? pace / f32Speedup : pace;
}

/** By a coarser grid, or a like one: what needed 64 bits needs them again. */
function precisionFor(size: number, height: HeightMode, near: Grid | undefined): Precision {
  if (!near || size <= finestExact || heights[height].ofShares) return 'f64';
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
