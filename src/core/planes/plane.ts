import type { CatalogEntry } from '../catalog';

/** How the two drawn directions through parameter space are found. */
export interface Plane extends CatalogEntry {
  /** Whether the two axes are parameters or settings that the visitor names. */
  readonly namedAxes: boolean;
}

/** Checks the shape of an entry at compile time. */
export function definePlane(plane: Plane): Plane {
  return plane;
}
