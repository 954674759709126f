import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../src/core/experiment/subject';
import { random } from '../../../src/core/math/random';
import { experimentOf } from '../experiments';
import { lossSurface } from '../../../src/core/landscape/lossSurface';

const networkOf = (data: string, settings: object = {}) => {
  const experiment = experimentOf({ data: { id: data }, subject: { model: { id: 'mlp', settings } } });
  const { network } = problemOf(experiment.subject, experiment.data, experiment.seed);
  return { experiment, ...network! };
};

describe('a network', () => {
  test.each([
    ['moons', 'logit', 1, 'crossEntropy'],
    ['line', 'value', 1, 'mse'],
    ['blobs', 'logit', 1, 'crossEntropy'],
  ])('answers %s with a %s', (data, score, outputs, loss) => {
    const built = networkOf(data);
    expect([built.score, built.network.outputs, built.experiment.losses[0].id]).toEqual([
      score,
      outputs,
      loss,
    ]);
  });

  test('answers several classes with one logit each', () => {
    const experiment = experimentOf({
      data: { id: 'penguins', settings: { target: 'species3' } },
      subject: { model: { id: 'mlp' } },
    });
    const { network, score } = problemOf(experiment.subject, experiment.data, experiment.seed).network!;
    expect([score, network.outputs, experiment.losses[0].id]).toEqual(['logits', 3, 'softmaxCrossEntropy']);
  });

  test('names every parameter once, in the order of its layers', () => {
    const { network } = networkOf('moons', { width: 3, depth: 2 });
    const names = network.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 10)).toEqual(
      ['w1_1_1', 'w1_1_2', 'w1_2_1', 'w1_2_2', 'w1_3_1', 'w1_3_2', 'b1_1', 'b1_2', 'b1_3', 'w2_1_1'],
    ); // prettier-ignore
    expect(names.slice(-4)).toEqual(['w3_1_1', 'w3_1_2', 'w3_1_3', 'b3_1']);
  });

  test('adds what a hidden layer does to its input where it skips', () => {
    const { experiment, samples } = networkOf('moons', {
      width: 2,
      depth: 2,
      activation: 'tanh',
      skip: true,
    });
    const theta = Float64Array.of(
      0.3,
      -0.8,
      1.1,
      0.2,
      0.1,
      -0.4,
      0.7,
      0.5,
      -0.6,
      0.9,
      0.2,
      -0.3,
      1.5,
      -2,
      0.25,
    );
    const outputs = lossSurface(experiment).modelObjective!.outputs(theta);
    const [x, y] = samples.features.map((feature) => feature[17]);
    const h = [Math.tanh(0.3 * x - 0.8 * y + 0.1), Math.tanh(1.1 * x + 0.2 * y - 0.4)];
    const g = [
      h[0] + Math.tanh(0.7 * h[0] + 0.5 * h[1] + 0.2),
      h[1] + Math.tanh(-0.6 * h[0] + 0.9 * h[1] - 0.3),
    ];
    expect(outputs[17]).toBeCloseTo(1.5 * g[0] - 2 * g[1] + 0.25, 13);
  });

  test.each([
    [false, 1],
    [true, 20],
  ])('begins with the spread of He, and 1/√depth of it where it skips (%s)', (skip, share) => {
    const { network } = networkOf('moons', { width: 16, depth: 20, skip });
    const theta = network.init(random(3));
    expect(network.init(random(3))).toEqual(theta);
    const hidden = theta.filter((_, index) => /^w([2-9]|1\d|20)_/.test(network.parameters[index].name));
    const variance = hidden.reduce((sum, weight) => sum + weight * weight, 0) / hidden.length;
    expect(variance / (2 / 16 / share)).toBeGreaterThan(0.9);
    expect(variance / (2 / 16 / share)).toBeLessThan(1.1);
    expect(
      theta.filter((_, index) => network.parameters[index].name.startsWith('b')).every((b) => b === 0),
    ).toBe(true);
  });
});
