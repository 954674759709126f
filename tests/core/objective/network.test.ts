import { describe, expect, test } from 'vitest';
import { losses } from '../../../src/core/losses';
import type { Loss } from '../../../src/core/losses/loss';
import {
  activations,
  parameterCount,
  type ActivationName,
  type Layer,
} from '../../../src/core/models/layers';
import { fit } from '../../../src/core/objective/fit';
import { modelObjective } from '../../../src/core/objective/modelObjective';
import { forward } from '../../../src/core/objective/network';
import { counting, type Objective } from '../../../src/core/objective/objective';
import { expectClose, gradientAt, jacobianAt } from '../differences';
import { lossOf, reduced } from '../losses/samples';
import { act, dense, networkOf, normals, samplesFrom } from './networks';

const count = 9;
const features = [normals(count, 1), normals(count, 2)];
const real = samplesFrom(features, normals(count, 3));
const classes = samplesFrom(
  features,
  Array.from({ length: count }, (_, i) => i % 2),
  2,
);
const several = samplesFrom(
  features,
  Array.from({ length: count }, (_, i) => i % 3),
  3,
);

const deep = (name: ActivationName): Layer[] => [
  dense(2, 3),
  act(name),
  {
    kind: 'residual',
    layers: [dense(3, 3), act(name), { kind: 'residual', layers: [dense(3, 3, false), act(name)] }],
  },
  dense(3, 2),
  act('tanh'),
  dense(2, 1),
];

const cases: [string, Layer[], Loss, typeof real, number][] = [
  ...(Object.keys(activations) as ActivationName[]).map(
    (name): [string, Layer[], Loss, typeof real, number] => [
      `${name} with residual blocks`,
      deep(name),
      losses.mse,
      real,
      1,
    ],
  ),
  [
    'cross entropy on a hidden layer',
    [dense(2, 4), act('tanh'), dense(4, 1)],
    losses.crossEntropy,
    classes,
    1,
  ],
  ['brier on a hidden layer', [dense(2, 4), act('sigmoid'), dense(4, 1)], losses.brier, classes, 1],
  [
    'softmax on a hidden layer',
    [dense(2, 3), act('tanh'), dense(3, 3)],
    losses.softmaxCrossEntropy,
    several,
    3,
  ],
  [
    'the root of the mean square',
    [dense(2, 2), act('sin'), dense(2, 1)],
    lossOf({ elementLoss: 'error^2', transform: 'sqrt(value)' }),
    real,
    1,
  ],
  [
    'the largest error',
    [dense(2, 2), act('tanh'), dense(2, 1)],
    lossOf({ elementLoss: 'error^2', reduction: 'max' }),
    real,
    1,
  ],
];

describe.each(cases)('%s', (_, layers, loss, samples, outputs) => {
  const network = networkOf(layers, 2, outputs);
  const theta = normals(parameterCount(layers), 4).map((value) => 0.7 * value);

  test.each([
    ['plain', { l1: 0, l2: 0, biases: true }],
    ['with penalties', { l1: 0.3, l2: 0.2, biases: true }],
    ['with penalties on the weights', { l1: 0.3, l2: 0.2, biases: false }],
  ])('has the gradient and the Hessian that differences measure, %s', (__, penalty) => {
    const objective = modelObjective(network, samples, reduced(loss), penalty);
    expect(objective.size).toBe(theta.length);
    const slopes = gradientAt((at) => objective.value(at), theta, 1e-4);
    expectClose(objective.gradient(theta), slopes, 1e-9);
    const curvatures = jacobianAt((at) => objective.gradient(at), theta, 1e-4);
    const hessian = objective.hessian(theta);
    expectClose(hessian, curvatures, 1e-8);
    const size = theta.length;
    expectClose(
      hessian.map((__, at) => hessian[(at % size) * size + Math.floor(at / size)]),
      hessian,
      1e-13,
    );
  });
});

describe('a network', () => {
  test('computes what loops over neurons compute', () => {
    const layers: Layer[] = [
      dense(2, 3),
      act('tanh'),
      { kind: 'residual', layers: [dense(3, 3)] },
      dense(3, 1, false),
    ];
    const theta = normals(parameterCount(layers), 5);
    const { outputs } = forward(layers, theta, Float64Array.from([...features[0], ...features[1]]), count);
    for (let n = 0; n < count; n++) {
      let next = 0;
      const weigh = (input: number[], width: number, bias: boolean) => {
        const weights = Array.from({ length: width }, () => input.map(() => theta[next++]));
        const biases = weights.map(() => (bias ? theta[next++] : 0));
        return weights.map((row, o) => row.reduce((sum, weight, i) => sum + weight * input[i], biases[o]));
      };
      const hidden = weigh([features[0][n], features[1][n]], 3, true).map(Math.tanh);
      const sum = weigh(hidden, 3, true).map((value, i) => value + hidden[i]);
      expectClose([outputs[n]], weigh(sum, 1, false), 1e-14);
    }
  });

  test('over a batch is the same network on those samples alone', () => {
    const network = networkOf(deep('tanh'), 2, 1);
    const theta = normals(network.parameters.length, 6);
    const batch = Int32Array.of(7, 0, 3);
    const alone = samplesFrom(
      features.map((values) => Array.from(batch, (i) => values[i])),
      Array.from(batch, (i) => real.target[i]),
    );
    const [all, part] = [real, alone].map((samples) =>
      modelObjective(network, samples, reduced(losses.mae), { l1: 0.1, l2: 0, biases: true }),
    );
    expect(all.value(theta, batch)).toBe(part.value(theta));
    expect(all.gradient(theta, batch)).toEqual(part.gradient(theta));
  });

  test('answers with its outputs, output by output', () => {
    const objective = modelObjective(networkOf([dense(2, 2)], 2, 2), real, reduced(losses.mse));
    const outputs = objective.outputs(Float64Array.of(1, 0, 0, 1, 10, 20));
    expect([...outputs]).toEqual([...features[0].map((x) => x + 10), ...features[1].map((x) => x + 20)]);
  });

  test('counts what is asked of it', () => {
    const { objective, count: counts } = counting(
      modelObjective(networkOf([dense(2, 1)], 2, 1), real, reduced(losses.mse)),
    );
    const theta = new Float64Array(3);
    objective.value(theta);
    objective.value(theta, Int32Array.of(1));
    objective.gradient(theta);
    objective.hessian(theta);
    expect(counts).toEqual({ values: 2, gradients: 1, hessians: objective.size });
  });
});

describe('the fit', () => {
  const free = (objective: Objective) =>
    fit(objective, {
      ranges: Array.from({ length: objective.size }, () => [-10, 10] as const),
      kept: false,
      linear: true,
    });
  const ones = Array.from({ length: count }, () => 1);
  const columns = [...features.map((values) => [...values]), ones];

  /** Cramer's rule on the normal equations of three columns. */
  const normalEquations = (ridge: number): number[] => {
    const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0);
    const rows = columns.map((a, i) => columns.map((b, j) => dot(a, b) + (i === j ? ridge : 0)));
    const right = columns.map((a) => dot(a, real.target));
    const determinant = ([[a, b, c], [d, e, f], [g, h, k]]: number[][]) =>
      a * (e * k - f * h) - b * (d * k - f * g) + c * (d * h - e * g);
    return columns.map(
      (_, j) =>
        determinant(rows.map((row, i) => row.map((value, at) => (at === j ? right[i] : value)))) /
        determinant(rows),
    );
  };

  test.each([0, 0.5])('of a plane with the penalty %d is the least squares solution', (l2) => {
    const objective = modelObjective(networkOf([dense(2, 1)], 2, 1), real, reduced(losses.mse), {
      l1: 0,
      l2,
      biases: true,
    });
    // mean e^2 + l2/2 |theta|^2 is least where X'X + (N l2 / 2) I is inverted.
    expectClose(free(objective).theta, normalEquations((count * l2) / 2), 1e-9);
  });

  test('of logits that are not separable has no slope left', () => {
    const objective = modelObjective(networkOf([dense(2, 1)], 2, 1), classes, reduced(losses.crossEntropy));
    expect(Math.hypot(...objective.gradient(free(objective).theta))).toBeLessThan(1e-9);
  });

  test('of data without a minimum ends on the way down', () => {
    const separable = samplesFrom(
      [
        [1, 2, -1, -1],
        [1, 1, -1, -2],
      ],
      [1, 1, 0, 0],
      2,
    );
    const objective = modelObjective(
      networkOf([dense(2, 1, false)], 2, 1),
      separable,
      reduced(losses.crossEntropy),
    );
    const { theta, end } = free(objective);
    expect(end).toBe('falling');
    expect(theta.every(Number.isFinite)).toBe(true);
    expect(objective.value(theta)).toBeLessThan(1e-6);
  });
});
