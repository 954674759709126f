import type { GridTile } from '../../../workers/api';
import type { Pool, Urgency } from '../../../workers/pool';
import { doubtfulPlaces } from '../../core/landscape/doubtfulPlaces';
import { heightArray } from '../../core/landscape/heightArray';
import { type HeightField, type LossesByPlace } from '../../core/landscape/heightField';
import { extremesOf, rowRanges, type RowRange } from '../../core/landscape/tiles';
import type { GridEngine } from './gridEngine';

export interface WorkerGridsSetup {
  readonly pool: Pool;
  readonly urgency: Urgency;
  /** In how many tiles of whole rows grids are computed. */
  readonly tiles: number;
  /** Whether the first tile is waited for: it makes the code for all. */
  readonly isNewCode: boolean;
}

/** Grids by the workers of a pool, tile by tile. */
export function workerGrids({ pool, urgency, tiles, isNewCode }: WorkerGridsSetup): GridEngine {
  return {
    async evaluate(grid, signal) {
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
    },
  };
}

/** What is still to be asked: whoever computed all rows has seen to the walls. */
function doubtful([{ walls, precision }]: readonly GridTile[], field: HeightField) {
  return walls ? [] : doubtfulPlaces(field, precision);
}

function joined(parts: readonly (LossesByPlace | undefined)[]): LossesByPlace {
  return new Map(parts.flatMap((part) => [...(part ?? [])]));
}
