import { mean, rootMeanSquare, standardDeviation } from '../math/linear';
import { defineModel } from './model';
import { fittedLine, isFarOff, lineCurvature, rangeAround, roundDown, steepAndHigh } from './viewRanges';

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
    const [slope, intercept] = fittedLine(x, target);
    const height = 1.5 * standardDeviation(target);
    // A slope by a feature that is far off lifts all answers alike, and is drawn as far as it lifts them by that height.
    const steepness = height / (isFarOff(x) ? rootMeanSquare(x) : standardDeviation(x) || 1);
    const lift = steepness * Math.abs(mean(x)) + height;
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
        start: steepAndHigh(ranges),
      },
      init: () => new Float64Array(2),
    };
  },
});
