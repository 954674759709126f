import { leastSquaresLine, mean, standardDeviation } from '../math/linear';
import { defineModel } from './model';
import { lineCurvature, rangeAround, roundDown, roundedIn } from './viewRanges';

export const linear = defineModel({
  title: 'Line',
  about: 'A straight line through the data: slope times the first feature, plus intercept.',
  source: 'Simple linear regression: prediction = slope x + intercept.',
  settings: {},
  score: () => 'value',
  unfit(_settings, { task, features }) {
    if (task !== 'regression') return 'A line answers with a value; this data asks for a class.';
    return features.length === 0 ? 'A line needs a feature; this data has none.' : undefined;
  },
  build(_settings, { features, target }) {
    const x = features[0];
    const line = leastSquaresLine(x, target);
    const [slope, intercept] = Number.isFinite(line.slope) ? [line.slope, line.intercept] : [0, mean(target)];
    const steepness = (1.5 * standardDeviation(target)) / (standardDeviation(x) || 1);
    const lift = steepness * Math.abs(mean(x)) + 1.5 * standardDeviation(target);
    const ranges = [rangeAround(slope, steepness || 1), rangeAround(intercept, lift || 1)];
    return {
      parameters: [
        { name: 'slope', about: '' },
        { name: 'intercept', about: '' },
      ],
      layers: [{ kind: 'dense', inputs: 1, outputs: 1, bias: true }],
      inputs: 1,
      outputs: 1,
      view: {
        ranges,
        rate: roundDown(1 / lineCurvature(x)),
        // Steep and high is the mountain; the usual corner, steep and low, is in the valley.
        start: ranges.map(([low, high]) => roundedIn([low, high], low + 0.85 * (high - low), 4)),
      },
      init: () => new Float64Array(2),
    };
  },
});
