import type { Urgency } from '../../workers/pool';

export const gridSizes = [33, 65, 129, 257, 513] as const;

export type GridSize = (typeof gridSizes)[number];

/** A grid that is there in so many milliseconds is felt as coming at once: coarser ones before it are left out. */
const quick = 100;

/** The grid to compute next for all landscapes. */
export interface PlannedGrid {
  readonly size: GridSize;
  /** Milliseconds that all of them are expected to take. */
  readonly time: number;
  readonly isQuick: boolean;
  /** What is quickly there goes before walks; what takes longer shares the workers with them. */
  readonly urgency: Urgency;
}

/**
 * The first grid: the coarsest, which tells how long finer ones take; the finest that is quickly there where that is known
 * of a survey of the same kind.
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
  const time = timeOf(size);
  const isQuick = time < quick;
  return { size, time, isQuick, urgency: isQuick ? 'urgent' : 'patient' };
}
