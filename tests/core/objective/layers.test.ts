import { compileKernel } from '../../../src/core/kernel/compileKernel';
import { describe, expect, test } from 'vitest';
import { f32x4, f64x2, simdSupport } from '../../../src/core/kernel/wasm/lanes';
import { Kernel } from '../../../src/core/kernel/kernel';
import { lossCode, settingNumbers } from '../../../src/core/kernel/losses/lossCode';
import { hasCode } from '../../../src/core/kernel/networks/plan';
import { losses } from '../../../src/core/losses';
import { parameterCount, type Layer } from '../../../src/core/models/layers';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { forward } from '../../../src/core/objective/network';
import { expectClose, gradientAt, jacobianAt } from '../differences';
import { reduced } from '../losses/samples';
import { act, dense, networkOf, normals, samplesFrom } from './networks';

const count = 41;
const features = [normals(count, 1), normals(count, 2)];
const samples = samplesFrom(features, normals(count, 3));

const tied: Layer[] = [dense(2, 3, false), act('tanh'), { kind: 'transposed', of: 0, inputs: 3, outputs: 2 }];
const summed: Layer[] = [dense(2, 3), act('tanh'), { kind: 'sum' }];
const inside: Layer[] = [
  dense(2, 4),
  { kind: 'sum' },
  { kind: 'residual', layers: [dense(1, 1), act('sin')] },
];

describe.each([
  ['weights used twice', tied, true],
  ['units added up', summed, false],
  ['units added up before a residual block', inside, false],
] as const)('%s', (_, layers, reproduces) => {
  const network = { ...networkOf(layers, 2, reproduces ? 2 : 1), reproduces };
  const loss = reproduces ? losses.reconstruction : losses.mse;
  const objective = modelObjective(network, samples, reduced(loss));
  const theta = normals(parameterCount(layers), 4).map((value) => 0.7 * value);

  test('have the gradient and the Hessian that differences measure', () => {
    expectClose(
      objective.gradient(theta),
      gradientAt((at) => objective.value(at), theta, 1e-4),
      1e-9,
    );
    expectClose(
      objective.hessian(theta),
      jacobianAt((at) => objective.gradient(at), theta, 1e-4),
      1e-8,
    );
  });

  test('are a batch like any other', () => {
    const batch = Int32Array.of(3, 7, 20);
    const alone = samplesFrom(
      features.map((values) => Array.from(batch, (i) => values[i])),
      Array.from(batch, (i) => samples.target[i]),
    );
    expect(objective.value(theta, batch)).toBe(modelObjective(network, alone, reduced(loss)).value(theta));
  });
});

test('a sum adds every unit of a sample', () => {
  const { outputs } = forward([{ kind: 'sum' }], new Float64Array(0), Float64Array.of(1, 2, 10, 20), 2);
  expect([...outputs]).toEqual([11, 22]);
});

describe.each([
  [f64x2, 1e-13],
  [f32x4, 2e-5],
] as const)('sums as code in lanes of %o', (lane, most) => {
  test.each([[summed], [inside]])('%j', (layers) => {
    expect(hasCode(layers)).toBe(true);
    const loss = losses.mse;
    const code = lossCode(loss, {});
    const kernel = new Kernel(
      compileKernel({ layers, inputs: 2, loss: code }, lane, simdSupport.relaxed),
      samples,
      settingNumbers(loss, {}, code.settings),
      true,
    );
    const objective = modelObjective(networkOf(layers, 2, 1), samples, reduced(loss));
    const theta = normals(parameterCount(layers), 6);
    kernel.setParameters(theta);
    const { reduced: lossNumbers, gradient } = kernel.lossGradient();
    expectClose([lossNumbers[0] / count], [objective.value(theta)], most);
    expectClose(
      gradient.map((part) => part / count),
      objective.gradient(theta),
      most,
    );
  });
});

test('weights that are used twice have no code yet and stay with the interpreter', () => {
  expect(hasCode(tied)).toBe(false);
});
