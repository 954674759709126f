import type { Descent } from '../objective/descend';
import type { Precision } from '../objective/rowLosses';
import type { Domain } from '../planeUnits';
import { comparison, type Comparison } from './gridDigits';
import { heightArray, type HeightArray } from './heightArray';
import type { HeightField, LossesByPlace } from './heightField';
import { extremesOf } from './tiles';

/** Some whole rows of a grid, with all that is known of them. */
export interface GridTile {
  readonly fromRow: number;
  readonly reference: number;
  /** loss - reference, row by row. */
  readonly heights: HeightArray;
  readonly flat: Uint8Array;
  readonly piecewiseConstant: boolean;
  readonly fit: Descent | undefined;
  /** How closely it was computed, and whether with relaxed multiply-adds. */
  readonly precision: Precision;
  readonly relaxed: boolean;
  /** How long the worker took for the rows, code and data being there, in milliseconds. */
  readonly time: number;
  /** Of the losses, both NaN where none is finite. */
  readonly min: number;
  readonly max: number;
  /** Of rows in 32 bits, what they are compared with. */
  readonly exact: LossesByPlace | undefined;
  /** Of all rows at once, what is known more closely where walls may stand. */
  readonly walls: LossesByPlace | undefined;
}

/** How a grid was computed. */
export interface GridFigures {
  readonly size: number;
  readonly workers: number;
  /** From the question to the last answer. */
  readonly milliseconds: number;
  readonly precision: Precision;
  /** Whether multiplication and addition were rounded together where the machine can. */
  readonly relaxed: boolean;
}

/** A field with how it came about. */
export interface Grid {
  readonly field: HeightField;
  readonly figures: GridFigures;
  /** Milliseconds of one worker for one point. */
  readonly pace: number;
  /** Losses of 32 bits beside the same in 64; undefined where all are of 64. */
  readonly comparison: Comparison | undefined;
}

/** The field of all tiles, in the order of their rows. */
export function fieldOfTiles(tiles: readonly GridTile[], size: number, domain: Domain): HeightField {
  const [{ reference, piecewiseConstant, fit }] = tiles;
  const ends = extremesOf(tiles);
  const heights = heightArray(size * size, { ...ends, reference });
  const flat = new Uint8Array(size * size);
  for (const tile of tiles) {
    heights.set(tile.heights, tile.fromRow * size);
    flat.set(tile.flat, tile.fromRow * size);
  }
  return { size, domain, reference, heights, flat, piecewiseConstant, ...ends, fit };
}

/** What 32 bits are off by, where the tiles know; undefined where all are of 64. */
export function comparisonOf(tiles: readonly GridTile[], field: HeightField): Comparison | undefined {
  return tiles[0].precision === 'f32'
    ? comparison(field, joined(tiles.map(({ exact }) => exact)))
    : undefined;
}

/** Places of all parts together. */
export function joined(parts: readonly (LossesByPlace | undefined)[]): LossesByPlace {
  return new Map(parts.flatMap((part) => [...(part ?? [])]));
}
