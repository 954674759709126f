import type { Samples } from '../../src/core/datasets/samples';
import { random } from '../../src/core/math/random';
import type { ActivationName, Layer } from '../../src/core/models/layers';

/** A network over a grid of two directions: theta = middle + a alongA + b alongB. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly widths: readonly number[];
  readonly activation: ActivationName;
  readonly loss: 'crossEntropy' | 'mse' | 'softmaxCrossEntropy';
  readonly hasSkips: boolean;
  readonly samples: Samples;
  readonly layers: readonly Layer[];
  readonly middle: Float64Array;
  readonly alongA: Float64Array;
  readonly alongB: Float64Array;
  readonly coordinates: Float64Array;
}

interface Shape {
  readonly widths: readonly number[];
  readonly activation: ActivationName;
  readonly loss: Workload['loss'];
  readonly count: number;
  readonly grid: number;
  readonly reach: number;
  readonly hasSkips?: boolean;
}

const deep = [2, ...Array.from({ length: 19 }, () => 16), 1];

const shapes: Readonly<Record<string, Shape & { readonly title: string }>> = {
  W1: { title: 'logistic, 2 parameters, N 500, cross entropy, 256 x 256', widths: [1, 1], activation: 'identity', loss: 'crossEntropy', count: 500, grid: 256, reach: 2 },
  W2: { title: 'mlp 2-16-16-1 tanh, N 500, squared error, 128 x 128', widths: [2, 16, 16, 1], activation: 'tanh', loss: 'mse', count: 500, grid: 128, reach: 1 },
  W3: { title: 'mlp 64-32-10 relu, N 1797, softmax cross entropy, 32 x 32', widths: [64, 32, 10], activation: 'relu', loss: 'softmaxCrossEntropy', count: 1797, grid: 32, reach: 1 },
  W4: { title: '20 layers of 16 tanh, N 500, squared error, 32 x 32', widths: deep, activation: 'tanh', loss: 'mse', count: 500, grid: 32, reach: 1 },
  'W4 skips': { title: 'the same with skips', widths: deep, activation: 'tanh', loss: 'mse', count: 500, grid: 32, reach: 1, hasSkips: true },
}; // prettier-ignore

export const workloadNames = Object.keys(shapes);

export function workload(name: string): Workload {
  const { title, widths, activation, loss, count, grid, reach, hasSkips = false } = shapes[name];
  const stream = random(42);
  const normal = () => Math.fround(stream.normal());
  const features = Array.from({ length: widths[0] }, () =>
    Float64Array.from({ length: count }, () =>
      loss === 'softmaxCrossEntropy' ? Math.max(0, 0.5 * normal() + 0.3) : normal(),
    ),
  );
  const target = Float64Array.from({ length: count }, (_, sample) => {
    if (loss === 'softmaxCrossEntropy') return stream.integer(widths.at(-1)!);
    if (loss === 'crossEntropy') return features[0][sample] + 0.7 * normal() > 0.2 ? 1 : 0;
    return Math.sin(2 * features[0][sample]) * Math.cos(features[1][sample]);
  });
  const vector = () =>
    Float64Array.from(
      widths.slice(1).flatMap((outputs, layer) => {
        const scale = name === 'W1' ? 1 : 1.2 / Math.sqrt(widths[layer]);
        return Array.from({ length: outputs * (widths[layer] + 1) }, () => Math.fround(scale * normal()));
      }),
    );
  return {
    name,
    title,
    widths,
    activation,
    loss,
    hasSkips,
    samples: { count, features, target } as unknown as Samples,
    layers: layersOf(widths, activation, hasSkips),
    middle: vector(),
    alongA: vector(),
    alongB: vector(),
    coordinates: Float64Array.from({ length: grid }, (_, k) => -reach + (2 * reach * k) / (grid - 1)),
  };
}

/** Every hidden layer is dense and an activation; with skips those of equal width carry their input along. */
function layersOf(widths: readonly number[], activation: ActivationName, hasSkips: boolean): Layer[] {
  return widths.slice(1).flatMap((outputs, index): Layer[] => {
    const inputs = widths[index];
    const dense: Layer = { kind: 'dense', inputs, outputs, bias: true };
    if (index === widths.length - 2) return [dense];
    const block: Layer[] = [dense, { kind: 'activation', function: activation }];
    return hasSkips && inputs === outputs ? [{ kind: 'residual', layers: block }] : block;
  });
}
