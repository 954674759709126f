import { isTerraced } from '../formula/isTerraced';
import { parseFormula } from '../formula/parse';
import { choice, text, type SettingValues } from '../settings';
import { defineLoss, type Reduction, type LossFormula, type Score } from './loss';
import { answers, lossScope } from './lossScope';

const usualText: Readonly<Record<Score, string>> = {
  value: 'error^2',
  values: 'sum(error^2)',
  gaussian: 'logsigma + 0.5*(error*exp(-logsigma))^2',
  logit: 'softplus(-margin)',
  logits: 'logsumexp(logits) - at(logits, class)',
};

/** What counts are worth while nothing else is typed: the share of wrong answers. */
const shareOfMistakes = '(fp + fn)/(tp + fp + fn + tn)';

const typedFormula = (settings: SettingValues): LossFormula => {
  const [reduction, transform] = [settings.fold as Reduction, (settings.after as string).trim()];
  const written = transform === '' && reduction === 'confusion' ? shareOfMistakes : transform;
  return {
    reads: settings.reads as Score,
    elementLoss: settings.text as string,
    reduction,
    ...(written !== '' && { transform: written }),
    ...(isLevel(settings) && { piecewiseConstant: true }),
  };
};

export const formula = defineLoss({
  title: 'Your formula',
  about: 'A loss of your own, typed; it is differentiated, plotted and optimized like the others.',
  source: 'Typed by you.',
  settings: {
    text: text(
      'Formula',
      usualText.value,
      'Reads prediction, target, error; mu, logsigma; or logit, logits, probability, sign, margin, onehot.',
    ),
    reads: choice('Model output', 'value', {
      value: 'a value',
      values: 'all values',
      gaussian: 'mean and deviation',
      logit: 'a logit',
      logits: 'all logits',
    }),
    fold: choice('Combine samples by', 'mean', {
      mean: 'mean',
      sum: 'sum',
      max: 'largest',
      power: 'power mean, of p',
      confusion: 'counts',
    }),
    after: text('Then apply', '', 'Of value, such as sqrt(value); of tp, fp, fn and tn for counts.'),
  },
  reads: 'value',
  elementLoss: usualText.value,
  reduction: 'mean',
  typed: {
    formula: typedFormula,
    usual: (reads) => ({ reads, text: usualText[reads] }),
    settings: (settings) => {
      const { reads, elementLoss } = typedFormula(settings);
      return parseFormula(elementLoss, lossScope(reads, {})).formula?.settings ?? {};
    },
  },
});

/** Whether a typed loss is constant between jumps: counts are, and so is what is made of steps alone. */
function isLevel({ text: elementLoss, reads, fold }: SettingValues): boolean {
  if (fold === 'confusion') return true;
  const { formula: parsed } = parseFormula(elementLoss as string, lossScope(reads as Score, {}));
  if (!parsed) return false;
  const { name, shape } = answers[reads as Score];
  return isTerraced(parsed.result, parsed.graph.variable(name, shape));
}
