import type { Experiment } from '../../core/experiment/experiment';
import type { AffinePlane } from '../../core/objective/affinePlane';
import type { Precision } from '../../core/objective/rowLosses';
import type { HeightField, LossesByPlace } from '../../core/landscape/heightField';

/** A grid of size x size points over the drawn region of an experiment, of the loss with this index. */
export interface GridQuestion {
  readonly experiment: Experiment;
  readonly loss: number;
  /** Where the plane lies, where that has been found before. */
  readonly affinePlane?: AffinePlane | undefined;
  readonly size: number;
  readonly precision: Precision;
}

/** A field with how it was computed. */
export interface EvaluatedGrid {
  readonly field: HeightField;
  /** How closely it was computed, and whether with relaxed multiply-adds. */
  readonly precision: Precision;
  readonly relaxed: boolean;
  /** What losses of 32 bits are compared with; empty where there are none. */
  readonly exact: LossesByPlace;
  /** What is known more closely where walls may stand. */
  readonly walls: LossesByPlace;
  /** How many worked at it, at most. */
  readonly workers: number;
  /** All their work, in milliseconds. */
  readonly work: number;
  /** From the question to the last answer, in milliseconds. */
  readonly milliseconds: number;
}

/** Whatever computes grids, wherever it does so; rejects when the signal aborts. */
export interface GridEngine {
  evaluate(grid: GridQuestion, signal: AbortSignal): Promise<EvaluatedGrid>;
}
