import { defineModel } from './model';
import { comparedRanges, isFarOff, logitRate } from './viewRanges';

/** How far a weight is drawn, in logits per standard deviation of its feature. */
const reach = 10;

export const softmax = defineModel({
  title: 'Softmax',
  about: 'One weighted sum for every class; the largest wins.',
  source: 'Multinomial logistic regression: logits = weights times features plus biases.',
  settings: {},
  score: () => 'logits',
  unfit(_settings, { task, features }) {
    if (task !== 'multiclass')
      return 'Softmax tells several classes apart; this data asks for something else.';
    return features.length === 0 ? 'It needs a feature; this data has none.' : undefined;
  },
  build(_settings, { features, table }) {
    const [inputs, outputs] = [features.length, table.classes.length];
    const weights = table.classes.flatMap((name, k) =>
      table.features.map((feature, i) => ({
        name: `w${k + 1}${i + 1}`,
        about: `${feature.name} for ${name}`,
      })),
    );
    const biases = table.classes.map((name, k) => ({ name: `b${k + 1}`, about: `bias for ${name}` }));
    const parameters = [...weights, ...biases];
    const isFar = features.some(isFarOff);
    const ranges = comparedRanges(features, outputs, reach);
    return {
      parameters,
      layers: [{ kind: 'dense', inputs, outputs, bias: true }],
      inputs,
      outputs,
      view: {
        ranges: [...ranges.flatMap(({ weights }) => weights), ...ranges.map(({ bias }) => bias)],
        rate: isFar ? logitRate(features, true) : 1,
        // The next weight is of another class: a valley as narrow as the feature is far.
        ...(isFar && inputs === 1 && { axes: [0, weights.length] as const }),
      },
      init: () => new Float64Array(parameters.length),
    };
  },
});
