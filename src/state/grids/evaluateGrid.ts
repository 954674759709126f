import type { Experiment } from '../../core/experiment/experiment';
import { samplesFor } from '../../core/experiment/subject';
import { comparison, withLosses, type Comparison } from '../../core/landscape/gridDigits';
import { doubtfulPlaces } from '../../core/landscape/doubtfulPlaces';
import { heightArray } from '../../core/landscape/heightArray';
import type { HeightField, LossesByPlace } from '../../core/landscape/heightField';
import { extremesOf, rowRanges, type RowRange } from '../../core/landscape/tiles';
import type { Precision } from '../../core/objective/rowLosses';
import { heights, type HeightMode } from '../../core/heights';
import { isCloseEnough } from '../../core/surface/isCloseEnough';
import type { GridTile } from '../../../workers/api';
import type { Urgency } from '../../../workers/pool';
import type { Instance } from '../instance';
import type { GridFigures } from '../store';
import { knownAffinePlane } from '../trainingState';

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
  const { experiment, size, near } = request;
  const { height } = experiment.view;
  const precision = precisionFor(size, height, near);
  const pace = near ? paceFor(size, height, near) : firstPace(experiment);
  const isNewCode = near?.figures.precision !== precision;
  const grid = await workerGrid(request, { precision, tiles: tileCount(request, pace), isNewCode });
  return isCloseEnough(grid, height) ? grid : evaluateGrid({ ...request, near: grid });
}

interface GridOrder {
  readonly precision: Precision;
  /** In how many tiles of whole rows the grid is computed. */
  readonly tiles: number;
  /** Whether the first tile is waited for: it makes the code for all. */
  readonly isNewCode: boolean;
}

/**
 * A grid by the workers, tile by tile; rejects when the signal aborts. Whatever else is to compute grids one day stands
 * behind the same question and answer.
 */
export async function workerGrid(
  { massif, experiment, loss, size, urgency, signal }: Omit<GridRequest, 'near' | 'together'>,
  { precision: wanted, tiles, isNewCode }: GridOrder,
): Promise<Grid> {
  const { pool } = massif;
  const { domain } = experiment.plane;
  const affinePlane = knownAffinePlane(massif, experiment);
  const asked = { experiment, loss, affinePlane, domain, size, precision: wanted };
  const began = performance.now();
  const ask = ([fromRow, toRow]: RowRange) =>
    pool.run((api) => api.evaluateRows({ ...asked, fromRow, toRow }), signal, urgency);
  const [first, ...others] = rowRanges(size, tiles);
  const leading = isNewCode ? await ask(first) : ask(first);
  const answers = await Promise.all([leading, ...others.map(ask)]);
  const [{ reference, piecewiseConstant, fit, precision, relaxed }] = answers;
  const ends = extremesOf(answers);
  const heights = heightArray(size * size, { ...ends, reference });
  const flat = new Uint8Array(size * size);
  for (const tile of answers) {
    heights.set(tile.heights, tile.fromRow * size);
    flat.set(tile.flat, tile.fromRow * size);
  }
  const field = { size, domain, reference, heights, flat, piecewiseConstant, ...ends, fit };
  const atWalls = doubtful(answers, field).map((places) =>
    pool.run((api) => api.lossesAt({ ...asked, ...places }), signal, urgency),
  );
  const walls = [...answers.map((tile) => tile.walls), ...(await Promise.all(atWalls))];
  const milliseconds = performance.now() - began;
  const workers = Math.min(pool.size, answers.length);
  const exact = joined(answers.map((tile) => tile.exact));
  return {
    field: withLosses(field, joined(walls)),
    figures: { size, workers, milliseconds, precision, relaxed },
    pace: answers.reduce((sum, { time }) => sum + time, 0) / size ** 2,
    comparison: precision === 'f32' ? comparison(field, exact) : undefined,
  };
}

/** What is still to be asked: whoever computed all rows has seen to the walls. */
function doubtful([{ walls, precision }]: readonly GridTile[], field: HeightField) {
  return walls ? [] : doubtfulPlaces(field, precision);
}

function joined(parts: readonly (LossesByPlace | undefined)[]): LossesByPlace {
  return new Map(parts.flatMap((part) => [...(part ?? [])]));
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
