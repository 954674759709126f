import type { CatalogEntry } from '../catalog';
import type { Scope } from '../formula/parse';
import type { HeightMode } from '../heights';
import type { Settings, SettingValues } from '../settings';

/**
 * What a loss reads of the model: a real `value`, all `values` of a sample against as many targets, the mean and log
 * deviation of a `gaussian`, one `logit` of a binary task, or all `logits` of a sample. A loss forms probabilities
 * itself, stably.
 */
export type Score = 'value' | 'values' | 'gaussian' | 'logit' | 'logits';

/**
 * How the errors of all samples and outputs become one number; `power` is (mean error^p)^(1/p) with p among the
 * settings, or else 2: the root of the mean square. Confusion counts `elementLoss` > 0 against the target.
 */
export type Reduction = 'mean' | 'sum' | 'max' | 'power' | 'confusion';

/** The three formulas of a loss. */
export interface LossFormula {
  readonly reads: Score;
  /** Per element, or per sample where it reads all outputs of one. */
  readonly elementLoss: string;
  readonly reduction: Reduction;
  /** Of the reduced `value`, or of tp, fp, fn and tn. */
  readonly transform?: string;
  /** Whether the height is constant between jumps: the range is then drawn as terraces. */
  readonly piecewiseConstant?: boolean;
}

/** What a loss is shown on when nothing is said about data and model. */
export interface PreferredSetup {
  readonly data: { readonly id: string; readonly settings?: SettingValues };
  readonly model?: { readonly id: string; readonly settings?: SettingValues };
  /** What is drawn there, and where and how fast walkers begin, where that differs from what suits the model. */
  readonly view?: {
    /** For every parameter. */
    readonly ranges?: readonly (readonly [low: number, high: number])[];
    /** At which plain descent walks. */
    readonly rate?: number;
    readonly start?: readonly number[];
  };
}

export interface Loss extends CatalogEntry, LossFormula {
  /** The same loss of other scores, such as all logits where the main form reads one. */
  readonly forms?: readonly LossFormula[];
  /** Why it cannot score these targets, as a sentence; undefined when it can, as most always can. */
  readonly unfit?: (target: Float64Array) => string | undefined;
  /** Data and model that show it well where the usual ones do not fit, and how; those of its score unless stated. */
  readonly preferredSetup?: PreferredSetup;
  /** The height that shows it best; linear unless stated. */
  readonly height?: HeightMode;
  /** One or two sentences: for what data and aims it is the right one. */
  readonly use?: string;
  /** Where common frameworks differ from this formula: what theirs does, by name of the framework. */
  readonly frameworks?: Readonly<Record<string, string>>;
  /** A typed loss has its formula, and more settings, among its settings. */
  readonly typed?: {
    formula(settings: SettingValues): LossFormula;
    settings(settings: SettingValues): Settings;
    /** The settings to begin with for a model that answers with this score. */
    usual(score: Score): SettingValues;
  };
}

/** Checks the shape of an entry at compile time. */
export function defineLoss(loss: Loss): Loss {
  return loss;
}

/** The formulas in force under these settings. */
export function lossFormula(loss: Loss, settings: SettingValues): LossFormula {
  return loss.typed ? loss.typed.formula(settings) : loss;
}

/** The loss in the form that scores a model with this answer; undefined where it has none. */
export function lossFor(loss: Loss, settings: SettingValues, score: Score): Loss | undefined {
  const forms = formsOf(loss);
  const reading = (wanted: Score) => forms.find((form) => lossFormula(form, settings).reads === wanted);
  return reading(score) ?? (score === 'values' ? reading('value') : undefined);
}

/** The loss in each of its forms, the main one first. */
export function formsOf(loss: Loss): Loss[] {
  const { forms = [] } = loss;
  return [loss, ...forms.map((form) => ({ ...loss, ...form }))];
}

/** The numbers among settings: these are names in the formulas. */
export function numbersAmong(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, { kind }]) => kind === 'number'));
}

/** The names that `transform` may read. */
export function transformScope(reduction: Reduction, settings: Settings): Scope {
  const names = reduction === 'confusion' ? ['tp', 'fp', 'fn', 'tn'] : ['value'];
  return {
    variables: Object.fromEntries([...names, ...Object.keys(settings)].map((name) => [name, 'sample'])),
  };
}
