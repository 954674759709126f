import type { CatalogEntry } from '../catalog';
import type { Layer } from '../models/layers';
import type { Range } from '../models/model';
import type { SettingValues } from '../settings';

/** A trained point and how it was come by. */
export interface Training {
  readonly layers: readonly Layer[];
  readonly theta: Float64Array;
  /** Saved points of the training, the first and the last among them. */
  readonly path: readonly Float64Array[];
}

/** theta = trained point + a first + b second; the two are at right angles to each other. */
export interface Directions {
  readonly along: readonly [Float64Array, Float64Array];
  /** Which share of the variance of the path lies along each. */
  readonly explained?: readonly [number, number];
}

/** How the two drawn directions through parameter space are found. */
export interface Plane extends CatalogEntry {
  /** Directions around the trained point; without them the visitor names two parameters or settings as axes. */
  readonly directions?: {
    readonly about: readonly [string, string];
    /** What is drawn of both axes at first. */
    readonly range: Range;
    find(settings: SettingValues, training: Training): Directions;
  };
}

/** Checks the shape of an entry at compile time. */
export function definePlane(plane: Plane): Plane {
  return plane;
}
