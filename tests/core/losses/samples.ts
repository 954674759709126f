import { losses } from '../../../src/core/losses';
import { defineLoss, lossFormula, type Loss } from '../../../src/core/losses/loss';
import { random } from '../../../src/core/math/random';
import { reducedLoss } from '../../../src/core/objective/reducedLoss';
import { defaultsOf } from '../../../src/core/settings';

/** A loss of our own that is in no catalog. */
export const lossOf = (parts: Partial<Loss> & Pick<Loss, 'each'>): Loss =>
  defineLoss({ title: '', about: '', source: '', settings: {}, reads: 'value', fold: 'mean', ...parts });

/** A loss with its default settings, compiled. */
export const reduced = (loss: Loss) => reducedLoss(loss, defaultsOf(loss.settings));

/** Every loss of the catalog; a typed one once for every score that it may read. */
export const variants: readonly [name: string, loss: Loss][] = Object.entries(losses).flatMap(
  ([id, loss]) => {
    if (!loss.typed) return [[id, loss]];
    return (['value', 'logit', 'logits'] as const).map((score): [string, Loss] => {
      const settings = { ...defaultsOf(loss.settings), ...loss.typed!.usual(score) };
      return [`${id} of a ${score}`, lossOf({ ...lossFormula(loss, settings) })];
    });
  },
);

export interface Batch {
  readonly outputs: Float64Array;
  readonly target: Float64Array;
}

/** Random outputs and targets that suit a loss: two outputs for a value, three logits for a class. */
export function batchFor({ reads }: Loss, count: number, seed: number): Batch {
  const stream = random(seed);
  const width = { value: 2, logit: 1, logits: 3 }[reads];
  const outputs = Float64Array.from({ length: width * count }, () => 2 * stream.normal());
  const target = Float64Array.from({ length: reads === 'value' ? width * count : count }, () =>
    reads === 'value' ? stream.normal() : stream.integer(reads === 'logit' ? 2 : 3),
  );
  return { outputs, target };
}

/** Some samples of a batch, in this order. */
export function picked({ outputs, target }: Batch, count: number, samples: readonly number[]): Batch {
  const pick = (values: Float64Array) =>
    Float64Array.from({ length: (values.length / count) * samples.length }, (_, at) => {
      const output = Math.floor(at / samples.length);
      return values[output * count + samples[at % samples.length]];
    });
  return { outputs: pick(outputs), target: pick(target) };
}
