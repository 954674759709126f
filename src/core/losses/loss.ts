import type { CatalogEntry } from '../catalog';
import type { Scope } from '../formula/parse';
import type { Settings, SettingValues } from '../settings';

/**
 * What a loss reads of the model: a real `value`, one `logit` of a binary task, or all `logits` of a sample.
 * A loss forms probabilities itself, stably.
 */
export type Score = 'value' | 'logit' | 'logits';

/** How the errors of all samples and outputs become one number; confusion counts `each` > 0 against the target. */
export type Fold = 'mean' | 'sum' | 'max' | 'confusion';

/** The three formulas of a loss. */
export interface LossFormula {
  readonly reads: Score;
  /** Per element, or per sample where it reads `logits`. */
  readonly each: string;
  readonly fold: Fold;
  /** Of the folded `value`, or of tp, fp, fn and tn. */
  readonly after?: string;
  /** Whether the height is constant between jumps: the range is then drawn as terraces. */
  readonly piecewiseConstant?: boolean;
}

/** The height that shows a loss best when nothing else is said. */
export type UsualHeight = 'linear' | 'log';

export interface Loss extends CatalogEntry, LossFormula {
  /** Linear unless stated. */
  readonly height?: UsualHeight;
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

/** What `each` calls the answer of the model. */
export function outputName(reads: Score): 'prediction' | 'logit' | 'logits' {
  return reads === 'value' ? 'prediction' : reads;
}

/** The names that `each` may read, and those that stand for expressions of them. */
export function lossScope(reads: Score, settings: Settings): Scope {
  const given = Object.fromEntries(Object.keys(settings).map((name) => [name, 'sample' as const]));
  const reserved = ['text', 'reads', 'fold', 'after'];
  switch (reads) {
    case 'value':
      return {
        reserved,
        variables: { ...given, prediction: 'sample', target: 'sample' },
        derived: (graph) => ({
          error: graph.subtract(graph.variable('prediction', 'sample'), graph.variable('target', 'sample')),
        }),
      };
    case 'logit':
      return {
        reserved,
        variables: { ...given, logit: 'sample', target: 'sample' },
        derived: (graph) => {
          const logit = graph.variable('logit', 'sample');
          const double = graph.multiply(graph.constant(2), graph.variable('target', 'sample'));
          const sign = graph.subtract(double, graph.constant(1));
          return { probability: graph.apply('sigmoid', logit), sign, margin: graph.multiply(sign, logit) };
        },
      };
    case 'logits':
      return {
        reserved,
        variables: { ...given, logits: 'row', class: 'sample' },
        derived: (graph) => {
          const logits = graph.variable('logits', 'row');
          const index = graph.apply('index', logits);
          return { onehot: graph.apply('equal', index, graph.variable('class', 'sample')) };
        },
      };
  }
}

/** The numbers among settings: these are names in the formulas. */
export function numbersAmong(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, { kind }]) => kind === 'number'));
}

/** The names that `after` may read. */
export function afterScope(fold: Fold, settings: Settings): Scope {
  const folded = fold === 'confusion' ? ['tp', 'fp', 'fn', 'tn'] : ['value'];
  return {
    variables: Object.fromEntries([...folded, ...Object.keys(settings)].map((name) => [name, 'sample'])),
  };
}
