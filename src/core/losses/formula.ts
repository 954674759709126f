import { parseFormula } from '../formula/parse';
import { choice, text, type SettingValues } from '../settings';
import { defineLoss, lossScope, type Fold, type LossFormula, type Score } from './loss';

const usualText: Readonly<Record<Score, string>> = {
  value: 'error^2',
  logit: 'softplus(-margin)',
  logits: 'logsumexp(logits) - at(logits, class)',
};

const typedFormula = (settings: SettingValues): LossFormula => ({
  reads: settings.reads as Score,
  each: settings.text as string,
  fold: settings.fold as Fold,
});

export const formula = defineLoss({
  title: 'Your formula',
  about: 'A loss of your own, typed; it is derived, drawn and walked on like the others.',
  source: 'Typed by you.',
  settings: {
    text: text(
      'Formula',
      usualText.value,
      'Reads prediction, target, error; or logit, probability, sign, margin.',
    ),
    reads: choice('Reads', 'value', { value: 'a value', logit: 'a logit', logits: 'all logits' }),
    fold: choice('Fold', 'mean', { mean: 'mean', sum: 'sum', max: 'largest' }),
  },
  reads: 'value',
  each: usualText.value,
  fold: 'mean',
  typed: {
    formula: typedFormula,
    usual: (reads) => ({ reads, text: usualText[reads] }),
    settings: (settings) => {
      const { reads, each } = typedFormula(settings);
      return parseFormula(each, lossScope(reads, {})).formula?.settings ?? {};
    },
  },
});
