import { rootMeanSquare } from '../math/linear';
import { defineModel, type Network } from './model';
import { fittedLine, isFarOff, lineCurvature, rangeAround, roundDown, steepAndHigh } from './viewRanges';

const usualRate = 0.2;

export const relu = defineModel({
  title: 'ReLU neuron',
  about:
    'A line that is cut off below zero: where it is below zero for all samples, nothing moves it any more.',
  source: 'prediction = max(0, w x + b).',
  settings: {},
  score: () => 'value',
  unfit: (_settings, { task, features }) =>
    task === 'regression' && features.length > 0
      ? undefined
      : 'A ReLU neuron needs a feature and a value to predict.',
  build(_settings, { features: [x], target, table }) {
    const width = (values: Float64Array) => Math.max(...values) - Math.min(...values) || 1;
    const [across, up] = [width(x), Math.max(width(target), ...target.map(Math.abs))];
    return {
      parameters: [
        { name: 'w', about: table.features[0].name },
        { name: 'b', about: 'bias' },
      ],
      layers: [
        { kind: 'dense', inputs: 1, outputs: 1, bias: true },
        { kind: 'activation', function: 'relu' },
      ],
      inputs: 1,
      outputs: 1,
      view: isFarOff(x)
        ? viewOfLine(x, target, up)
        : { ranges: [rangeAround(0, (2 * up) / across), rangeAround(0, 2 * up)], rate: usualRate },
      init: () => Float64Array.of(1, 0),
    };
  },
});

/** Around the line through the data, in which a slope by a feature that is far off lifts all answers alike. */
function viewOfLine(x: Float64Array, target: Float64Array, up: number): Network['view'] {
  const [slope, intercept] = fittedLine(x, target);
  const ranges = [rangeAround(slope, (2 * up) / rootMeanSquare(x)), rangeAround(intercept, 4 * up)];
  return { ranges, rate: Math.min(usualRate, roundDown(1 / lineCurvature(x))), start: steepAndHigh(ranges) };
}
