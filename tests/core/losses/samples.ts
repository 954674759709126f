import { losses } from '../../../src/core/losses';
import { defineLoss, formsOf, lossFormula, type Loss, type Score } from '../../../src/core/losses/loss';
import { random } from '../../../src/core/math/random';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import { defaultsOf } from '../../../src/core/settings';

/** A loss of our own that is in no catalog. */
export const lossOf = (parts: Partial<Loss> & Pick<Loss, 'elementLoss'>): Loss =>
  defineLoss({ title: '', about: '', source: '', settings: {}, reads: 'value', reduction: 'mean', ...parts });

/** A loss with its default settings, compiled. */
export const reduced = (loss: Loss, settings = {}) =>
  reducedLoss(loss, { ...defaultsOf(loss.settings), ...settings });

const scores: readonly Score[] = ['value', 'values', 'gaussian', 'logit', 'logits'];

/** Every loss of the catalog in each of its forms; a typed one once for every score that it may read. */
export const variants: readonly [name: string, loss: Loss][] = Object.entries(losses).flatMap(
  ([id, loss]) => {
    if (!loss.typed) {
      return formsOf(loss).map((form, index): [string, Loss] => [
        index === 0 ? id : `${id} of ${form.reads}`,
        form,
      ]);
    }
    return scores.map((score): [string, Loss] => {
      const settings = { ...defaultsOf(loss.settings), ...loss.typed!.usual(score) };
      return [`${id} of ${score}`, lossOf({ ...lossFormula(loss, settings) })];
    });
  },
);

export interface Batch {
  readonly outputs: Float64Array;
  readonly target: Float64Array;
  readonly count: number;
}

/** Outputs of a sample, and numbers of its target. */
const widths: Readonly<Record<Score, readonly [outputs: number, targets: number]>> = {
  value: [2, 2],
  values: [2, 2],
  gaussian: [2, 1],
  logit: [1, 1],
  logits: [3, 1],
};

/** Whether a loss scores sizes, which are not negative. */
export const isOfSizes = ({ unfit }: Loss): boolean =>
  unfit?.(Float64Array.of(-1)) !== undefined && unfit(Float64Array.of(0.5)) === undefined;

/** Random outputs and targets that suit a loss. */
export function batchFor(loss: Loss, count: number, seed: number): Batch {
  const stream = random(seed);
  const [outputs, targets] = widths[loss.reads];
  const sizeOf = isOfSizes(loss) ? (value: number) => 0.2 + Math.abs(value) : (value: number) => value;
  return {
    count,
    outputs: Float64Array.from({ length: outputs * count }, () => sizeOf(2 * stream.normal())),
    target: Float64Array.from({ length: targets * count }, () => {
      if (loss.reads === 'logit') return stream.integer(2);
      return loss.reads === 'logits' ? stream.integer(3) : sizeOf(stream.normal());
    }),
  };
}

/** Some samples of a batch, in this order. */
export function picked({ outputs, target, count }: Batch, samples: readonly number[]): Batch {
  const pick = (values: Float64Array) =>
    Float64Array.from({ length: (values.length / count) * samples.length }, (_, at) => {
      const output = Math.floor(at / samples.length);
      return values[output * count + samples[at % samples.length]];
    });
  return { outputs: pick(outputs), target: pick(target), count: samples.length };
}
