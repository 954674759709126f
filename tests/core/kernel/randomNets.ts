import type { Samples } from '../../../src/core/datasets/samples';
import { lossCode } from '../../../src/core/kernel/losses/lossCode';
import { lossFormula, type Loss } from '../../../src/core/losses/loss';
import { random, type Random } from '../../../src/core/math/random';
import { parameterCount, type ActivationName, type Layer } from '../../../src/core/models/layers';
import type { Network } from '../../../src/core/models/model';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { forward } from '../../../src/core/objective/network';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import { defaultsOf } from '../../../src/core/settings';
import { isOfSizes, variants } from '../losses/samples';

const smooth: readonly ActivationName[] = ['tanh', 'sigmoid', 'sin', 'identity'];

/** Every loss, in each of its forms; copies of rows go through the interpreter. */
export const withCode: readonly (readonly [name: string, loss: Loss])[] = variants.filter(
  ([, loss]) => loss.reads !== 'values',
);

/** A random stack of layers, with data and parameters to go with it. */
export function randomNet(seed: number, loss: Loss) {
  const stream = random(seed);
  const settings = { ...defaultsOf(loss.settings), ...loss.typed?.usual('logit') };
  const { reads } = lossFormula(loss, settings);
  const outputs = reads === 'logits' ? 2 + stream.integer(9) : reads === 'gaussian' ? 2 : 1;
  const inputs = 1 + stream.integer(6);
  const layers = randomLayers(stream, inputs, outputs);
  if (isOfSizes(loss)) layers.push({ kind: 'activation', function: 'sigmoid' });
  const count = 1 + stream.integer(300);
  const size = parameterCount(layers);
  const samples = {
    count,
    features: Array.from({ length: inputs }, () => normals(stream, count)),
    target: Float64Array.from({ length: count }, () => {
      if (reads === 'logits') return stream.integer(outputs);
      if (reads === 'logit') return stream.integer(2);
      return isOfSizes(loss) ? Math.abs(stream.normal()) : stream.normal();
    }),
  } as unknown as Samples;
  const network = { layers, inputs, outputs, parameters: Array.from({ length: size }) } as unknown as Network;
  return {
    layers,
    inputs,
    samples,
    loss,
    settings,
    code: lossCode(loss, settings),
    oracle: modelObjective(network, samples, reducedLoss(loss, settings)),
    theta: weights(stream, layers),
    directions: [weights(stream, layers), weights(stream, layers)] as const,
  };
}

/** How near the closest unit before a relu, or output before a jump, is to where its slope breaks. */
export function distanceToKink(net: ReturnType<typeof randomNet>, theta: Float64Array): number {
  const { layers, samples, inputs } = net;
  const units = new Float64Array(inputs * samples.count);
  samples.features.forEach((feature, index) => units.set(feature, index * samples.count));
  let nearest = Infinity;
  layers.forEach((layer, index) => {
    if (layer.kind !== 'activation' || layer.function !== 'relu') return;
    const before = forward(layers.slice(0, index), theta, units, samples.count).outputs;
    for (const unit of before) nearest = Math.min(nearest, Math.abs(unit));
  });
  forward(layers, theta, units, samples.count).outputs.forEach((output, index) => {
    const target = samples.target[index % samples.count];
    for (const kink of [0, 1, -1, target]) nearest = Math.min(nearest, Math.abs(output - kink));
  });
  return nearest;
}

function randomLayers(stream: Random, inputs: number, outputs: number): Layer[] {
  const layers: Layer[] = [];
  let width = inputs;
  const depth = stream.integer(4);
  for (let level = 0; level < depth; level++) {
    const next = 1 + stream.integer(18);
    layers.push({ kind: 'dense', inputs: width, outputs: next, bias: stream.integer(4) > 0 });
    layers.push({ kind: 'activation', function: stream.integer(3) === 0 ? 'relu' : pick(stream, smooth) });
    width = next;
    if (stream.integer(3) > 0) continue;
    const inner: Layer[] = [
      { kind: 'dense', inputs: width, outputs: width, bias: true },
      { kind: 'activation', function: pick(stream, smooth) },
    ];
    if (stream.integer(2) > 0) inner.reverse();
    layers.push({ kind: 'residual', layers: inner });
  }
  return [...layers, { kind: 'dense', inputs: width, outputs, bias: stream.integer(4) > 0 }];
}

/** Of about the size that keeps units of ordinary size from layer to layer. */
function weights(stream: Random, layers: readonly Layer[]): Float64Array {
  return Float64Array.from(
    layers.flatMap((layer): number[] => {
      if (layer.kind === 'residual') return [...weights(stream, layer.layers)];
      if (layer.kind !== 'dense') return [];
      const scale = 1.2 / Math.sqrt(layer.inputs);
      return Array.from({ length: parameterCount([layer]) }, () => scale * stream.normal());
    }),
  );
}

function normals(stream: Random, count: number): Float64Array {
  return Float64Array.from({ length: count }, () => stream.normal());
}

function pick<Item>(stream: Random, items: readonly Item[]): Item {
  return items[stream.integer(items.length)];
}
