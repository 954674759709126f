import { expect, test } from 'vitest';
import { mistakesOf } from '../../../src/core/objective/accuracy';
import { lossOracle } from '../../../src/core/landscape/lossOracle';
import { experimentOf } from '../experiments';

/** As it is defined: above 0 is 1; of several classes the first with the largest logit. */
function answerOf(outputs: Float64Array, sample: number, count: number): number {
  const logits = Array.from({ length: outputs.length / count }, (_, k) => outputs[k * count + sample]);
  return logits.length === 1 ? Number(logits[0] > 0) : logits.indexOf(Math.max(...logits));
}

test.each([
  ['two classes', {}],
  ['three classes', { data: { id: 'penguins', settings: { target: 'species3' } } }],
])('mistakes of %s are the samples whose class is another, at a tie too', (_, description) => {
  const { problem, modelObjective, accuracy } = lossOracle(experimentOf(description));
  const { samples, score } = problem.network!;
  const { count, target } = samples;
  const size = modelObjective!.size;
  for (const scale of [0, 0.3, -2]) {
    const theta = Float64Array.from({ length: size }, (_value, k) => scale * Math.sin(1 + 3 * k));
    const outputs = modelObjective!.outputs(theta);
    const wrong = Array.from(target, (kind, sample) => Number(answerOf(outputs, sample, count) !== kind));
    const mistakes = mistakesOf(samples, score)!(outputs);
    expect([...mistakes]).toEqual(wrong);
    expect(accuracy!(theta)).toBe(wrong.filter((mistake) => mistake === 0).length / count);
  }
});

test('where there are no classes nobody is right or wrong', () => {
  const { problem } = lossOracle(experimentOf({ data: { id: 'line' } }));
  expect(mistakesOf(problem.network!.samples, problem.network!.score)).toBeUndefined();
});
