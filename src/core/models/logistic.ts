import { standardDeviation, mean } from '../math/linear';
import { choice } from '../settings';
import { defineModel, type Range } from './model';
import { rangeAround, roundDown } from './viewRanges';

export const logistic = defineModel({
  title: 'Logistic',
  about: 'One neuron: a weighted sum of the features, read as a logit.',
  source: 'Cox 1958: logit = weights times features, plus bias where it has one.',
  settings: {
    parameters: choice(
      'parameters',
      'weights',
      { weights: 'two weights', weightAndBias: 'weight and bias' },
      'Two weights read the first two features, weight and bias the first one.',
    ),
  },
  score: () => 'logit',
  unfit({ parameters }, { task, features, target }) {
    const areShares = task === 'regression' && target.every((value) => value >= 0 && value <= 1);
    if (task !== 'binary' && !areShares)
      return 'A logistic neuron tells two classes apart, or gives a share; this data asks for something else.';
    const wanted = parameters === 'weights' ? 2 : 1;
    return features.length < wanted
      ? `It needs ${wanted} features; this data has ${features.length}.`
      : undefined;
  },
  build({ parameters }, { features, table }) {
    const bias = parameters === 'weightAndBias';
    const inputs = bias ? 1 : 2;
    const read = features.slice(0, inputs);
    const weights = read.map((_, index) => ({
      name: bias ? 'w' : `w${index + 1}`,
      about: table.features[index].name,
    }));
    const meanSquares = read.map(meanSquare);
    const ranges: Range[] = meanSquares.map((square) => rangeAround(0, 10 / (Math.sqrt(square) || 1)));
    const total = meanSquares.reduce((sum, square) => sum + square, bias ? 1 : 0);
    return {
      parameters: bias ? [...weights, { name: 'b', about: 'bias' }] : weights,
      layers: [{ kind: 'dense', inputs, outputs: 1, bias }],
      inputs,
      outputs: 1,
      view: { ranges: bias ? [...ranges, [-10, 10]] : ranges, rate: roundDown(2 / (total || 1)) },
      init: () => new Float64Array(2),
    };
  },
});

function meanSquare(x: Float64Array): number {
  const middle = mean(x);
  const spread = standardDeviation(x);
  return middle * middle + spread * spread;
}
