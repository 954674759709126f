import type { CatalogEntry } from '../catalog';
import type { Task } from '../datasets/dataset';
import type { Samples } from '../datasets/samples';
import type { Score } from '../losses/loss';
import type { Random } from '../math/random';
import type { SettingValues } from '../settings';
import type { Layer } from './layers';

export type Range = readonly [low: number, high: number];

export interface Parameter {
  /** Short and without spaces: it names an axis in a link. */
  readonly name: string;
  /** What it multiplies or means, such as the name of a feature. */
  readonly about: string;
}

/** A model for certain data: theta has one number a parameter, in this order. */
export interface Network {
  readonly parameters: readonly Parameter[];
  readonly layers: readonly Layer[];
  /** How many of the features it reads, from the first. */
  readonly inputs: number;
  readonly outputs: number;
  /** Whether it is to answer with its own inputs: then these are its targets. */
  readonly reproduces?: boolean;
  /** For the first view. */
  readonly view: {
    /** A range worth drawing, for every parameter. */
    readonly ranges: readonly Range[];
    /** At which plain descent walks there. */
    readonly rate: number;
    /** Where walkers start, if not in the usual corner. */
    readonly start?: readonly number[];
    /** The two parameters that span the plane while none are named, if not the first two. */
    readonly axes?: readonly [number, number];
    /** The id of the plane that shows it best, if not the one of two parameters. */
    readonly plane?: string;
  };
  init(random: Random): Float64Array;
}

export interface Model extends CatalogEntry {
  /** What it answers for a task: a real value, one logit or all logits; never a probability. */
  score(task: Task): Score;
  /** Why it cannot be used on these samples with these settings, as a sentence; undefined when it can. */
  unfit(settings: SettingValues, samples: Samples): string | undefined;
  build(settings: SettingValues, samples: Samples): Network;
}

/** Checks the shape of an entry at compile time. */
export function defineModel(model: Model): Model {
  return model;
}
