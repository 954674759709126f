import type { Named } from '../catalog';

/** What stands in the space of two compared ranges: one of them or what is left of one less the other, as ground or as a mesh above it. */
export type PairLayer =
  | { readonly of: 'first' | 'second'; readonly as: 'ground' | 'mesh' }
  | { readonly of: 'difference'; readonly as: 'ground' };

/** A way to show compared ranges. */
export interface Comparison extends Named {
  /** Where two of the ranges stand in one space, not each in a pane of its own. */
  readonly pair?: {
    /** From below to above. */
    readonly layers: readonly PairLayer[];
    /** Between the names of the two, and after them. */
    readonly between: string;
    readonly aside?: string;
    /** How the picture of the two is read; their names as within a sentence. */
    readonly reading: (first: string, second: string, firstHigher: boolean) => string;
  };
}

/** Checks the shape of an entry at compile time. */
export function defineComparison(comparison: Comparison): Comparison {
  return comparison;
}

/** Whether its colours tell something else than heights. */
export function hasOwnColours({ pair }: Comparison): boolean {
  return pair !== undefined && pair.layers.some((layer) => layer.of === 'difference');
}
