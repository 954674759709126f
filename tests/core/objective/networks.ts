import type { Samples } from '../../../src/core/datasets/samples';
import type { ActivationName, Layer } from '../../../src/core/models/layers';
import { parameterCount } from '../../../src/core/models/layers';
import type { Network } from '../../../src/core/models/model';
import { random } from '../../../src/core/math/random';

/** Samples made by hand, unscaled. */
export function samplesFrom(
  features: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
  classes = 0,
): Samples {
  const columns = features.map((values, i) => ({
    name: `x${i + 1}`,
    unit: '',
    values: Float64Array.from(values),
  }));
  const values = Float64Array.from(target);
  const task = classes === 0 ? 'regression' : classes === 2 ? 'binary' : 'multiclass';
  return {
    count: values.length,
    task,
    features: columns.map((column) => column.values),
    target: values,
    table: {
      task,
      features: columns,
      target: { name: 'y', unit: '', values },
      classes: Array.from({ length: classes }, (_, k) => `class ${k}`),
    },
    scaling: columns.map(() => ({ shift: 0, factor: 1 })),
  };
}

/** A stack of layers as a network. */
export function networkOf(layers: readonly Layer[], inputs: number, outputs: number): Network {
  const size = parameterCount(layers);
  return {
    parameters: Array.from({ length: size }, (_, i) => ({ name: `p${i}`, about: '' })),
    layers,
    inputs,
    outputs,
    view: { ranges: Array.from({ length: size }, () => [-1, 1] as const), rate: 0.1 },
    init: () => new Float64Array(size),
  };
}

export const dense = (inputs: number, outputs: number, bias = true): Layer => ({
  kind: 'dense',
  inputs,
  outputs,
  bias,
});

export const act = (name: ActivationName): Layer => ({ kind: 'activation', function: name });

/** Seeded normal numbers. */
export function normals(length: number, seed: number): Float64Array {
  const stream = random(seed);
  return Float64Array.from({ length }, () => stream.normal());
}
