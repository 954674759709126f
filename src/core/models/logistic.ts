import { rootMeanSquare } from '../math/linear';
import { defineModel } from './model';
import { missingFeatures, neuron, neuronSettings } from './neuron';
import { logitRate } from './viewRanges';

export const logistic = defineModel({
  title: 'Logistic',
  about: 'One neuron: a weighted sum of the features, read as a logit.',
  source: 'Cox 1958: logit = weights times features, plus bias where it has one.',
  settings: neuronSettings,
  score: () => 'logit',
  unfit(settings, samples) {
    const { task, target } = samples;
    const areShares = task === 'regression' && target.every((value) => value >= 0 && value <= 1);
    if (task !== 'binary' && !areShares)
      return 'A logistic neuron tells two classes apart, or gives a share; this data asks for something else.';
    return missingFeatures(settings, samples);
  },
  build(settings, samples) {
    const { bias, inputs, read, parameters, layer, ranges } = neuron(settings, samples);
    return {
      parameters,
      layers: [layer],
      inputs,
      outputs: 1,
      view: {
        ranges: ranges((values) => 10 / (rootMeanSquare(values) || 1)),
        rate: logitRate(read, bias),
      },
      init: () => new Float64Array(2),
    };
  },
});
