import { number, type NumberSetting } from '../../core/settings';

/** How many of so many samples a step reads. */
export function batchSetting(label: string, usual: number, size: number, count: number): NumberSetting {
  return number(label, usual, {
    min: 1,
    max: count,
    integer: true,
    scale: 'log10',
    help:
      size === count
        ? `All ${count} samples: every step follows the gradient of the drawn surface.`
        : `Every step follows the gradient of ${size} samples, in random order until all ${count} have come.`,
  });
}
