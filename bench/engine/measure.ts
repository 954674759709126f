import type { Candidate } from './candidate';

/** What a candidate took for a whole grid, in milliseconds. */
export interface Result {
  readonly workload: string;
  readonly candidate: string;
  readonly median: number;
  /** Between the quartiles. */
  readonly spread: number;
  /** How much of the grid was computed; times are scaled to the whole. */
  readonly share?: number;
  /** Largest difference from typed JavaScript in 64 bits, relative to a loss above 1. */
  readonly error?: number;
}

/** The candidate that the others' losses are compared with. */
export const reference = 'typed JavaScript';

/** How long everything is measured. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds that one round of a candidate may take when a part of the grid is enough. */
  readonly patience: number;
}

export const thorough: Effort = { rounds: 5, patience: 150 };
/** A first figure. */
export const quick: Effort = { rounds: 2, patience: 20 };

/** Times all candidates in turn, round by round, over the square grid of these coordinates. */
export function measure(
  workload: string,
  candidates: readonly Candidate[],
  coordinates: Float64Array,
  { rounds, patience }: Effort,
): Result[] {
  const entries = candidates.map((candidate) => ({
    candidate,
    thinned: thinnedFor(candidate, coordinates, patience),
    times: [] as number[],
    losses: [] as ArrayLike<number>,
  }));
  for (let round = 0; round < rounds; round++) {
    for (const entry of entries) {
      const { points } = entry.thinned;
      const { milliseconds, losses } = entry.candidate.run(points, points);
      entry.times.push(milliseconds);
      entry.losses = losses;
    }
  }
  const exact = entries.find(({ candidate }) => candidate.name === reference)!;
  return entries.map(({ candidate, thinned, times, losses }) => {
    const share = (thinned.points.length / coordinates.length) ** 2;
    const { median, spread } = quantiles(times);
    const error = largestError({ losses, ...thinned }, { losses: exact.losses, ...exact.thinned });
    return {
      workload,
      candidate: candidate.name,
      median: median / share,
      spread: spread / share,
      share,
      error,
    };
  });
}

/** The median of some times, and the spread between their quartiles. */
export function quantiles(times: readonly number[]): { median: number; spread: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return { median: quantile(0.5), spread: quantile(0.75) - quantile(0.25) };
}

/** Every `step`th coordinate; steps are powers of two, so that coarser grids lie on finer ones. */
interface Thinned {
  readonly step: number;
  readonly points: Float64Array;
}

/** The finest grid that a candidate has time for; looking for it, from coarse to fine, also warms its code. */
function thinnedFor(candidate: Candidate, coordinates: Float64Array, patience: number): Thinned {
  const thinned = (step: number) => ({ step, points: coordinates.filter((_, index) => index % step === 0) });
  if (!candidate.canThin) {
    candidate.run(coordinates, coordinates);
    return thinned(1);
  }
  let step = 2 ** Math.floor(Math.log2(coordinates.length / 2));
  for (;;) {
    const grid = thinned(step);
    const times = [0, 1, 2].map(() => candidate.run(grid.points, grid.points).milliseconds);
    if (step === 1 || 4 * Math.min(...times) > patience) return grid;
    step /= 2;
  }
}

function largestError(
  one: Thinned & { losses: ArrayLike<number> },
  other: Thinned & { losses: ArrayLike<number> },
): number {
  const step = Math.max(one.step, other.step);
  const count = Math.min(one.points.length * one.step, other.points.length * other.step);
  const at = ({ step: own, points, losses }: typeof one, j: number, i: number) =>
    losses[(j / own) * points.length + i / own];
  let largest = 0;
  for (let j = 0; j < count; j += step) {
    for (let i = 0; i < count; i += step) {
      const expected = at(other, j, i);
      largest = Math.max(largest, Math.abs(at(one, j, i) - expected) / Math.max(1, Math.abs(expected)));
    }
  }
  return largest;
}
