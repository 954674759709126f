import { heights, type HeightMode } from '../heights';
import type { Experiment } from '../experiment/experiment';
import { samplesFor } from '../experiment/subject';
import type { Precision } from '../objective/rowLosses';
import { isCloseEnough } from '../surface/isCloseEnough';
import type { Grid } from './grid';

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

/** How a grid is computed. */
export interface GridOrder {
  readonly precision: Precision;
  /** In how many tiles of whole rows. */
  readonly tiles: number;
  /** Whether the first tile is waited for: it makes the code for all. */
  readonly isNewCode: boolean;
}

/** Who computes it. */
interface Hands {
  readonly workers: number;
  /** How many grids are asked at once, this one among them. */
  readonly together: number;
}

/** The order for a grid, as closely as the drawn heights need; `near` is a coarser or a like one. */
export function gridOrder(
  { experiment, size, near }: { experiment: Experiment; size: number; near: Grid | undefined },
  hands: Hands,
): GridOrder {
  const { height } = experiment.view;
  const precision = precisionFor(size, height, near);
  const pace = near ? paceFor(size, height, near) : firstPace(experiment);
  const isNewCode = near?.figures.precision !== precision;
  return { precision, tiles: tileCount(size, pace, hands), isNewCode };
}

/** Milliseconds for a point of the next grid. */
function paceFor(size: number, height: HeightMode, grid: Grid): number {
  const { pace, figures } = grid;
  const isQuicker = figures.precision === 'f64' && precisionFor(size, height, grid) === 'f32';
  return isQuicker ? pace / f32Speedup : pace;
}

/** Milliseconds of one worker for grids of this size, by what coarser ones have taken. */
export function timeFor(grids: readonly Grid[], height: HeightMode, size: number): number {
  return grids.reduce(
    (sum, grid) => (grid.field.size < size ? sum + paceFor(size, height, grid) * size * size : sum),
    0,
  );
}

/** Milliseconds for a point before any grid is there. */
export function firstPace({ subject, data, seed }: Experiment): number {
  return usualPace * (subject.terrain ? 1 : samplesFor(data, seed).count);
}

/** By a coarser grid, or a like one: what needed 64 bits needs them again. */
function precisionFor(size: number, height: HeightMode, near: Grid | undefined): Precision {
  if (!near || size <= finestExact || heights[height].ofShares) return 'f64';
  const { size: nearSize, min, max } = near.field;
  if (nearSize > finestExact && (near.figures.precision !== 'f32' || !isCloseEnough(near, height)))
    return 'f64';
  return max - min > leastSpread * Math.max(Math.abs(min), Math.abs(max)) ? 'f32' : 'f64';
}

/** One tile, or as many for every worker, so that none waits for another to finish the grid. */
function tileCount(size: number, pace: number, { workers, together }: Hands): number {
  const time = size * size * pace;
  if (together >= workers) return Math.min(Math.ceil(time / wholeTime), size) || 1;
  return time <= tileTime ? 1 : Math.min(Math.ceil(time / tileTime / workers) * workers, size);
}
