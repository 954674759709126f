import type { Samples } from '../datasets/samples';
import { mean, standardDeviation } from '../math/linear';
import type { Random } from '../math/random';
import { choice, number, toggle, type SettingValues } from '../settings';
import type { ActivationName, Layer } from './layers';
import { defineModel, type Parameter, type Range } from './model';
import { layerRanges, rangeAround } from './viewRanges';

/** How far a weight is drawn that reads and answers what has the standard deviation 1. */
const reach = 3;
/** The rate at which descent walks over one layer; deeper ground is steeper. */
const usualRate = 0.1;

export const mlp = defineModel({
  title: 'Network',
  about:
    'Layers of neurons, each a weighted sum through an activation; skip connections add to a layer what went into it.',
  source:
    'Multilayer perceptron; first weights of He et al. 2015, arXiv 1502.01852, in the last layer without the 2; skip connections h + φ(Wh + b) after He et al. 2016, arXiv 1512.03385, their first weights times 1/√depth.',
  settings: {
    width: number('width', 8, { min: 1, max: 32, integer: true, help: 'Neurons in every hidden layer.' }),
    depth: number('depth', 2, {
      min: 1,
      max: 40,
      integer: true,
      help: 'Hidden layers. Many without skip connections can make rough ground.',
    }),
    activation: choice('activation', 'relu', {
      relu: 'ReLU',
      tanh: 'tanh',
      sigmoid: 'sigmoid',
      sin: 'sine',
    }),
    skip: toggle('skip connections', false, 'Every hidden layer but the first adds to its input.'),
  },
  score: (task) => (task === 'regression' ? 'value' : task === 'binary' ? 'logit' : 'logits'),
  unfit(_settings, { task, features }) {
    if (task === 'unlabelled') return 'A network needs something to predict; this data has nothing.';
    return features.length === 0 ? 'A network needs a feature; this data has none.' : undefined;
  },
  build(settings, samples) {
    const shapes = shapesOf(settings, samples);
    const parameters = shapes.flatMap((shape, layer) => parametersOf(shape, layer, samples));
    return {
      parameters,
      layers: layersOf(shapes, settings.activation as ActivationName),
      inputs: samples.features.length,
      outputs: shapes.at(-1)!.outputs,
      view: {
        ranges: shapes.flatMap((shape, layer) =>
          rangesOf(shape, layer, layer === shapes.length - 1, samples),
        ),
        rate: Number((usualRate / (settings.depth as number)).toPrecision(2)),
        plane: 'random',
      },
      init: (random) => initialWeights(shapes, parameters.length, random),
    };
  },
});

interface Shape {
  readonly inputs: number;
  readonly outputs: number;
  /** Whether the layer adds to its input. */
  readonly skips: boolean;
  /** Standard deviation of its first weights. */
  readonly spread: number;
}

/** He's spread keeps the size of the units from layer to layer; the last layer has no activation behind it. */
function shapesOf({ width, depth, skip }: SettingValues, { task, features, table }: Samples): Shape[] {
  const outputs = task === 'multiclass' ? table.classes.length : 1;
  const count = depth as number;
  const units = width as number;
  const hidden = Array.from({ length: count }, (_, layer): Shape => {
    const inputs = layer === 0 ? features.length : units;
    const skips = skip === true && layer > 0;
    return { inputs, outputs: units, skips, spread: Math.sqrt(2 / inputs / (skips ? count : 1)) };
  });
  return [...hidden, { inputs: units, outputs, skips: false, spread: Math.sqrt(1 / units) }];
}

function layersOf(shapes: readonly Shape[], activation: ActivationName): Layer[] {
  return shapes.flatMap(({ inputs, outputs, skips }, index): Layer[] => {
    const dense: Layer = { kind: 'dense', inputs, outputs, bias: true };
    if (index === shapes.length - 1) return [dense];
    const inner: Layer[] = [dense, { kind: 'activation', function: activation }];
    return skips ? [{ kind: 'residual', layers: inner }] : inner;
  });
}

/** w2_3_1 is the weight of layer 2 from unit 1 to unit 3, b2_3 the bias of unit 3. */
function parametersOf({ inputs, outputs }: Shape, layer: number, { table }: Samples): Parameter[] {
  const weights = Array.from({ length: outputs * inputs }, (_, index): Parameter => {
    const [to, from] = [Math.floor(index / inputs), index % inputs];
    const about = layer === 0 ? table.features[from].name : `layer ${layer + 1}`;
    return { name: `w${layer + 1}_${to + 1}_${from + 1}`, about };
  });
  const biases = Array.from({ length: outputs }, (_, to): Parameter => {
    return { name: `b${layer + 1}_${to + 1}`, about: `bias of layer ${layer + 1}` };
  });
  return [...weights, ...biases];
}

/** The first layer in the units of the features, the last one of a regression in those of the target. */
function rangesOf(
  { inputs, outputs }: Shape,
  layer: number,
  isLast: boolean,
  { task, features, target }: Samples,
): Range[] {
  const usual = { weights: new Array<Range>(inputs).fill([-reach, reach]), bias: [-reach, reach] as Range };
  const spread = standardDeviation(target) || 1;
  const answering = {
    weights: new Array<Range>(inputs).fill(rangeAround(0, reach * spread)),
    bias: rangeAround(mean(target), reach * spread),
  };
  const { weights, bias } =
    layer === 0 ? layerRanges(features, reach) : isLast && task === 'regression' ? answering : usual;
  return [
    ...Array.from({ length: outputs }, () => weights).flat(),
    ...Array.from({ length: outputs }, () => bias),
  ];
}

/** Normal weights, biases of 0. */
function initialWeights(shapes: readonly Shape[], size: number, random: Random): Float64Array {
  const theta = new Float64Array(size);
  let at = 0;
  for (const { inputs, outputs, spread } of shapes) {
    for (const end = at + inputs * outputs; at < end; at++) theta[at] = spread * random.normal();
    at += outputs;
  }
  return theta;
}
