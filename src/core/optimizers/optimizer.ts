import type { CatalogEntry } from '../catalog';
import type { Random } from '../math/random';
import type { Objective } from '../objective/objective';
import type { Settings, SettingValues } from '../settings';

/** What an optimizer may use besides the gradient. */
export interface StepContext {
  /** Position before the step, one number a coordinate. */
  readonly theta: Float64Array;
  /** Counts from 1. */
  readonly step: number;
  /** From the schedule. */
  readonly rate: number;
  readonly random: Random;
  readonly objective: Objective;
}

/** Position after a step, the state for the next one, and named vectors worth showing. */
export interface StepResult<State> {
  readonly theta: Float64Array;
  readonly state: State;
  readonly seen: Readonly<Record<string, Float64Array>>;
}

/** An optimizer with its settings filled in; nothing is changed in place. */
export interface OptimizerRun<State = unknown> {
  init(theta: Float64Array): State;
  update(gradient: Float64Array, state: State, context: StepContext): StepResult<State>;
}

export interface Optimizer extends CatalogEntry {
  /** The update rule as text, where it is one. */
  readonly rule?: string;
  /**
   * What a rate means: 'slope', the step for a slope of one; 'length', roughly the step itself whatever the slope.
   * A walker without a stated rate gets one that suits the landscape.
   */
  readonly rateKind: 'slope' | 'length';
  /** How much farther a slope-like rate carries than plain descent's, as 1 / (1 - momentum) does. */
  readonly gain?: number;
  /** A typed rule has more settings among its settings. */
  readonly typed?: { settings(settings: SettingValues): Settings };
  start(settings: SettingValues): OptimizerRun;
}

/** Every optimizer has a rate; the default is PyTorch's style of one that shows something. */
export const rateRange = { min: 1e-9, max: 100, scale: 'log10' } as const;
