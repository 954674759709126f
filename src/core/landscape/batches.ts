import type { Experiment } from '../experiment/experiment';
import { random } from '../math/random';

/** The sample indices of a step, counted from 1. */
export type Batches = (step: number) => Int32Array;

/**
 * Batches of a size: samples in random order, epoch by epoch, the last of an epoch holding what is left. The order is
 * that of the seed alone, so that batches of every size take the samples one after the other alike. Undefined where a
 * step reads all samples.
 */
export function batchesOf(seed: number, count: number, size: 'all' | number): Batches | undefined {
  if (size === 'all' || size >= count) return undefined;
  const perEpoch = Math.ceil(count / size);
  let shuffler = random(seed).fork('batches');
  let shuffled = { epoch: -1, order: [] as number[] };
  const orderOf = (epoch: number): readonly number[] => {
    if (epoch < shuffled.epoch) {
      shuffler = random(seed).fork('batches');
      shuffled = { epoch: -1, order: [] };
    }
    while (shuffled.epoch < epoch) {
      const order = shuffler.shuffle(Array.from({ length: count }, (_, index) => index));
      shuffled = { epoch: shuffled.epoch + 1, order };
    }
    return shuffled.order;
  };
  return (step) => {
    const order = orderOf(Math.floor((step - 1) / perEpoch));
    const from = ((step - 1) % perEpoch) * size;
    return Int32Array.from(order.slice(from, from + size));
  };
}

/** How many samples a step of a walker reads: its own number, or that of all. */
export function batchSizeOf({ batch, walkers }: Experiment, walker: number): 'all' | number {
  return (walkers[walker].batch ?? batch).size;
}
