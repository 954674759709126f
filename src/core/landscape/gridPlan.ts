export const gridSizes = [33, 65, 129, 257, 513] as const;

export type GridSize = (typeof gridSizes)[number];

export function sizesUpTo(finest: GridSize): readonly GridSize[] {
  return gridSizes.filter((size) => size <= finest);
}

/** A grid that is there in so many milliseconds is felt as coming at once: coarser ones before it are left out. */
const quick = 100;

/** The grid to compute next for all landscapes. */
export interface PlannedGrid {
  readonly size: GridSize;
  /** Whether it is there at once. */
  readonly isQuick: boolean;
}

/**
 * The first grid: the coarsest, which tells how long finer ones take; the finest that is quickly there where that is known
 * from grids of the same kind.
 */
export function firstGrid(
  sizes: readonly GridSize[],
  timeOf: (size: GridSize) => number,
  isKnownKind: boolean,
): PlannedGrid {
  const finest = isKnownKind ? sizes.findLast((size) => timeOf(size) < quick) : undefined;
  return planned(finest ?? sizes[0], timeOf);
}

/** The grid after one of this size: the finest that is quickly there, else the next one; none after the finest. */
export function nextGrid(
  sizes: readonly GridSize[],
  last: GridSize,
  timeOf: (size: GridSize) => number,
): PlannedGrid | undefined {
  const finer = sizes.filter((size) => size > last);
  const next = finer.findLast((size) => timeOf(size) < quick) ?? finer[0];
  return next === undefined ? undefined : planned(next, timeOf);
}

function planned(size: GridSize, timeOf: (size: GridSize) => number): PlannedGrid {
  return { size, isQuick: timeOf(size) < quick };
}
