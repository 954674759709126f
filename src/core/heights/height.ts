import type { Named } from '../catalog';
import type { HeightArray } from '../landscape/heightArray';
import type { HeightTransform } from '../surface/heightTransform';
import type { Spread } from '../surface/quantiles';

/** Losses relative to the reference, as a height field holds them. */
interface RelativeLosses {
  readonly reference: number;
  readonly heights: HeightArray;
}

/** A way in which losses become heights. */
export interface Height extends Named {
  /** Raw height from loss and back, of a field that is not level. */
  readonly transform: (spread: Spread, losses: RelativeLosses) => HeightTransform;
  /** Whether a few high points are cut so that they do not press the rest flat. */
  readonly cutsPeaks: boolean;
  /** Whether heights are shares of the ground that lies lower: then the order of the losses counts, to the last digit. */
  readonly ofShares: boolean;
  /** Whether charts of the losses beside the range have a logarithmic axis. */
  readonly hasLogAxis: boolean;
}

/** Checks the shape of an entry at compile time. */
export function defineHeight(height: Height): Height {
  return height;
}
