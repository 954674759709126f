import type { GridTile } from '../../../workers/api';
import type { Pool, Urgency } from '../../../workers/pool';
import type { Experiment } from '../../core/experiment/experiment';
import { doubtfulPlaces } from '../../core/landscape/doubtfulPlaces';
import { heightArray } from '../../core/landscape/heightArray';
import { type HeightField, type LossesByPlace } from '../../core/landscape/heightField';
import type { AffinePlane } from '../../core/objective/affinePlane';
import type { Precision } from '../../core/objective/rowLosses';
import { extremesOf, rowRanges, type RowRange } from '../../core/landscape/tiles';

/** A grid of size x size points over the drawn region of an experiment, of the loss with this index. */
export interface GridQuestion {
  readonly experiment: Experiment;
  readonly loss: number;
  /** Where the plane lies, where that has been found before. */
  readonly affinePlane?: AffinePlane | undefined;
  readonly size: number;
  readonly precision: Precision;
}

/** A field with how it was computed. */
export interface EvaluatedGrid {
  readonly field: HeightField;
  /** How closely it was computed, and whether with relaxed multiply-adds. */
  readonly precision: Precision;
  readonly relaxed: boolean;
  /** What losses of 32 bits are compared with; empty where there are none. */
  readonly exact: LossesByPlace;
  /** What is known more closely where walls may stand. */
  readonly walls: LossesByPlace;
  /** How many worked at it, at most. */
  readonly workers: number;
  /** All their work, in milliseconds. */
  readonly work: number;
  /** From the question to the last answer, in milliseconds. */
  readonly milliseconds: number;
}

interface Workers {
  readonly pool: Pool;
  readonly urgency: Urgency;
  /** In how many tiles of whole rows grids are computed. */
  readonly tiles: number;
  /** Whether the first tile is waited for: it makes the code for all. */
  readonly isNewCode: boolean;
}

/**
 * A grid by the workers of a pool, tile by tile; rejects when the signal aborts. Whatever else is to compute grids one day
 * stands behind the same question and answer.
 */
export async function workerGrid(
  grid: GridQuestion,
  { pool, urgency, tiles, isNewCode }: Workers,
  signal: AbortSignal,
): Promise<EvaluatedGrid> {
  const { size, experiment } = grid;
  const { domain } = experiment.plane;
  const began = performance.now();
  const ask = ([fromRow, toRow]: RowRange) =>
    pool.run((api) => api.evaluateRows({ ...grid, domain, fromRow, toRow }), signal, urgency);
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
  const field = {
    size,
    domain,
    reference,
    heights,
    flat,
    piecewiseConstant,
    ...ends,
    fit,
  };
  const atWalls = doubtful(answers, field).map((places) =>
    pool.run((api) => api.lossesAt({ ...grid, domain, ...places }), signal, urgency),
  );
  const walls = [...answers.map((tile) => tile.walls), ...(await Promise.all(atWalls))];
  return {
    field,
    precision,
    relaxed,
    exact: joined(answers.map(({ exact }) => exact)),
    walls: joined(walls),
    workers: Math.min(pool.size, answers.length),
    work: answers.reduce((sum, { time }) => sum + time, 0),
    milliseconds: performance.now() - began,
  };
}

/** What is still to be asked: whoever computed all rows has seen to the walls. */
function doubtful([{ walls, precision }]: readonly GridTile[], field: HeightField) {
  return walls ? [] : doubtfulPlaces(field, precision);
}

function joined(parts: readonly (LossesByPlace | undefined)[]): LossesByPlace {
  return new Map(parts.flatMap((part) => [...(part ?? [])]));
}
