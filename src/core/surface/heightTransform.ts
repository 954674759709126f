import type { HeightArray } from '../landscape/heightArray';
import { log, pow } from '../math/elementary';
import type { Spread } from './quantiles';

/**
 * Raw height from loss and back. Losses are given relative to the field's reference, so that a deep zoom keeps its
 * digits; raw height is 0 at the lowest loss and not yet scaled to the world.
 */
export interface HeightTransform {
  readonly rawFromRelative: (relative: number) => number;
  readonly relativeFromRaw: (raw: number) => number;
  /** Present where heights are logarithms. */
  readonly log?: LogScale;
}

/** Raw height is log10((loss - base + soft) / floor); floor is what the bracket is at the lowest loss. */
export interface LogScale {
  readonly base: number;
  readonly soft: number;
  readonly floor: number;
}

/** A log height over less than this share of its floor is a straight line to six digits: it is drawn as one. */
const STRAIGHT = 1e-3;

/** All finite points at height 0. */
export function levelTransform(level: number): HeightTransform {
  return { rawFromRelative: (relative) => relative - relative, relativeFromRaw: () => level };
}

/** Height is loss above the lowest. */
export function linearTransform(lowest: number): HeightTransform {
  return { rawFromRelative: (relative) => relative - lowest, relativeFromRaw: (raw) => raw + lowest };
}

/**
 * Height is log10(loss - base + soft) with base = min(0, lowest loss) and soft = (median - base) / 1000: positive losses
 * read in true decades and a loss of zero digs no bottomless pit.
 */
export function logTransform({ lowest, median, highest }: Spread, reference: number): HeightTransform {
  const base = Math.min(0, lowest + reference);
  const typical = median + reference - base;
  const soft = (typical > 0 ? typical : highest + reference - base) / 1000;
  const floor = lowest + reference - base + soft;
  if (!(highest - lowest > STRAIGHT * floor)) return linearTransform(lowest);
  return {
    rawFromRelative: (relative) => log(1 + (relative - lowest) / floor) * Math.LOG10E,
    relativeFromRaw: (raw) => lowest + floor * (pow(10, raw) - 1),
    log: { base, soft, floor },
  };
}

/** Height is the share of the drawn points that lie below; `sorted` holds the finite relative losses in order. */
export function rankTransform(sorted: HeightArray): HeightTransform {
  const count = sorted.length;
  return {
    rawFromRelative: (relative) => placeIn(sorted, relative) / count,
    relativeFromRaw: (raw) => {
      const place = Math.min(count - 1, Math.max(0, raw * count));
      const below = Math.floor(place);
      const above = Math.min(count - 1, below + 1);
      return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    },
  };
}

/** The number of entries below a value, with the fraction of the way between its neighbours. */
function placeIn(sorted: HeightArray, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  if (low === sorted.length) return low - 1;
  const below = sorted[low - 1];
  return sorted[low] === value ? low : low - 1 + (value - below) / (sorted[low] - below);
}
