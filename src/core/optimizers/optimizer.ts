import type { CatalogEntry } from '../catalog';
import type { Random } from '../math/random';
import type { WalkObjective } from '../objective/objective';
import type { Settings, SettingValues } from '../settings';

/** What an optimizer may use besides the gradient. */
export interface StepContext {
  /** Position before the step, one number a coordinate. */
  readonly theta: Float64Array;
  /** Counts from 1. */
  readonly step: number;
  /** From the schedule; NaN for a method without a rate. */
  readonly rate: number;
  /** The walker's own stream, which goes on from step to step. */
  readonly random: Random;
  /** Over the samples of this step; every answer counts as a cost of the walk. */
  readonly objective: WalkObjective;
  /** Whether the step before read other samples: losses that a state remembers are then those of another objective. */
  readonly isNewBatch: boolean;
}

/** Position after a step, the state for the next one, and named vectors worth showing. */
export interface StepResult<State> {
  readonly theta: Float64Array;
  readonly state: State;
  readonly seen: Readonly<Record<string, Float64Array>>;
}

/**
 * An optimizer with its settings filled in. A state is plain data, so that it can be cloned, and is never changed in
 * place; chance comes from the stream of the walker alone.
 */
export interface OptimizerRun<State = unknown> {
  /** Whether it reads losses alone: the gradient is then left empty and costs nothing. */
  readonly isSlopeless?: boolean;
  init(theta: Float64Array): State;
  /** The gradient is that of the samples of this step. */
  update(gradient: Float64Array, state: State, context: StepContext): StepResult<State>;
}

/**
 * What a rate means: 'slope', the step for a slope of one; 'length', roughly the step itself whatever the slope;
 * 'share', the part that is taken of a step whose length the method finds by itself; 'none', there is no rate.
 */
export type RateKind = 'slope' | 'length' | 'share' | 'none';

export interface Optimizer extends CatalogEntry {
  /** The update rule as text, for the elementwise ones; any of them can be copied to a typed one. */
  readonly rule?: string;
  /** The rule with all that its settings add to it, such as clipping and decay. */
  readonly ruleWith?: (settings: SettingValues) => string;
  /** A walker without a stated rate gets one that suits the landscape, unless it is a share. */
  readonly rateKind: RateKind;
  /** How much farther a rate carries than that of plain descent (slope) or than itself (length). */
  readonly gain?: number;
  /** Settings that are lengths on the ground, in usual strides: without a stated value they suit the drawn region. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** How many slopes a step costs, roughly, with so many parameters; 1 where it is not said. */
  readonly slopesOfStep?: (settings: SettingValues, size: number) => number;
  /** Up to which rate a walk is stable, where that is known. */
  readonly stability?: Stability;
  /** A typed rule has more settings among its settings. */
  readonly typed?: { settings(settings: SettingValues): Settings };
  start(settings: SettingValues): OptimizerRun;
}

/** Formulas of the settings and the state: a walk is stable while rate times the largest curvature stays below the limit. */
export interface Stability {
  readonly limit: string;
  /** What each coordinate of a step is divided by: the curvature that counts is that of the Hessian so divided. */
  readonly dividedBy?: string;
}

/** Every rate lies in it. */
export const rateRange = { min: 1e-9, max: 100, scale: 'log10' } as const;
