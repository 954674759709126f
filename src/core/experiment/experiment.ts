import type { Edits } from '../datasets/edits';
import type { Domain } from '../planeUnits';
import type { HeightMode } from '../heights';
import type { SettingValues } from '../settings';
import type { ComparisonId } from '../comparisons';
import type { OutlookId } from '../outlooks';
import type { PaletteId } from '../palettes';

/** An entry of a catalog with its settings filled in. */
export interface Choice {
  readonly id: string;
  readonly settings: SettingValues;
}

/** Data, with what was changed about their rows. */
export interface DataChoice extends Choice {
  readonly edits?: Edits;
}

export interface LossChoice extends Choice {
  /** Adds l1 |theta| + l2 theta^2 / 2 over all parameters, or over all but the biases. */
  readonly penalty: { readonly l1: number; readonly l2: number; readonly biases: boolean };
}

export type Point = readonly [a: number, b: number];

/** A line over the plane by its two ends. */
export type Slice = readonly [from: Point, to: Point];

/**
 * What spans an axis: a parameter by its name, or a number among the settings as data.NAME, model.NAME, loss.NAME,
 * terrain.NAME, penalty.l1 or penalty.l2.
 */
export type AxisName = string;

export interface PlaneChoice extends Choice {
  readonly axes: readonly [AxisName, AxisName];
  /**
   * Where the parameters on no axis stay: at 0, at the best fit, at the best with every parameter in the range that is
   * drawn of it at first, where training ends, or at a stated point.
   */
  readonly origin: 'zero' | 'fit' | 'fitInRange' | 'trained' | readonly number[];
  readonly domain: Domain;
  /** The line along which the losses are plotted. */
  readonly slice?: Slice;
}

/** How many samples a step reads. */
export interface BatchChoice {
  readonly size: 'all' | number;
}

/** How the main loss is brought down over all parameters, for planes around the trained point. */
export interface TrainingChoice {
  readonly optimizer: Choice;
  readonly schedule: Choice;
  readonly batch: BatchChoice;
  readonly steps: number;
  /** Of the first weights; the data has its own. */
  readonly seed: number;
}

export interface WalkerChoice {
  /** Colour and shape, from 0; they stay with a walker when another one is removed. */
  readonly slot: number;
  readonly optimizer: Choice;
  readonly schedule: Choice;
  readonly starts: readonly Point[];
  /** How many samples its steps read, where that is not what all walkers do. */
  readonly batch?: BatchChoice;
  /** Its rates on the compared losses after the first, while each has its own. */
  readonly ownRates?: readonly number[];
}

/**
 * What the rate of a walker is on the compared losses after the first: the same, its own on each, or scaled by the
 * curvature at the start.
 */
export const rateModes = ['same', 'scaled', 'own'] as const;
export type RateMode = (typeof rateModes)[number];

/** The rate of an optimizer, undefined where it has none. */
export function rateOf({ settings }: Choice): number | undefined {
  return settings.rate as number | undefined;
}

export interface ViewChoice {
  readonly height: HeightMode;
  /** Compared ranges each in their own scale, or all in the same. */
  readonly scale: 'own' | 'same';
  /** How many times as high as usual the ranges are drawn. */
  readonly exaggeration: number;
  readonly palette: PaletteId;
  readonly compare: ComparisonId;
  /** The two losses, by their places, that stand in one space: the first is the ground, the one taken from. */
  readonly pair: readonly [first: number, second: number];
  /** The step shown. */
  readonly cursor: number;
}

/** How the range is looked at; what is absent follows from the outlook and from what is seen. */
export interface CameraChoice {
  readonly outlook: OutlookId;
  /** Where the eye stands: degrees of the compass, and above the horizon. */
  readonly azimuth?: number;
  readonly elevation?: number;
  /** How much larger than the whole range in its room. */
  readonly zoom?: number;
  /** The point of the plane that it looks at, or that it stands on. */
  readonly at?: Point;
}

export type Subject =
  { readonly model: Choice; readonly terrain?: never } | { readonly terrain: Choice; readonly model?: never };

/** Everything chosen, as one value: link, file, worker message and test fixture. */
export interface Experiment {
  readonly seed: number;
  readonly data: DataChoice;
  readonly subject: Subject;
  /** 1 to 6 losses, the first is the main one; none for a terrain. */
  readonly losses: readonly LossChoice[];
  readonly training: TrainingChoice;
  readonly plane: PlaneChoice;
  readonly batch: BatchChoice;
  readonly walkers: readonly WalkerChoice[];
  readonly rates: RateMode;
  readonly steps: number;
  readonly view: ViewChoice;
  readonly camera: CameraChoice;
}

export const experimentLimits = {
  losses: 6,
  walkers: 24,
  starts: 16,
  steps: 10_000,
  /** Of all walks together: trails of more take gigabytes. */
  walkedSteps: 2_000_000,
  /** Steps times samples times parameters of a training. */
  trainingWork: 2e9,
  /** With more parameters than this nobody solves for the best fit: it is trained. */
  fitted: 40,
} as const;
