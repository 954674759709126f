import { number } from '../settings';
import { defineDataset } from './dataset';

const sizes = 4;

/** Inputs 10^(-decades k) along one axis or the other, all with the same target. */
export const oneNeuron = defineDataset({
  title: 'Traps for one neuron',
  about:
    'Eight samples, four of very different sizes on each axis: under a squared sigmoid each pair from both axes has a local minimum, up to 16.',
  source:
    'Auer, Herbster & Warmuth 1996, NeurIPS 8: exponentially many local minima for single neurons; 10^(-3k) e_j for k = 0 to 3 and j = 1, 2',
  licence: 'CC0 1.0',
  settings: {
    decades: number('decades between sizes', 3, { min: 1, max: 3, integer: true }),
    share: number('target', 0.6, { min: 0, max: 1 }),
  },
  table({ decades, share }) {
    const size = (k: number) => Number(`1e${-(decades as number) * k}`);
    const along = (axis: number) =>
      Float64Array.from({ length: 2 * sizes }, (_, i) => (i % 2 === axis ? size(Math.floor(i / 2)) : 0));
    return {
      task: 'regression',
      features: [
        { name: 'x1', unit: '', values: along(0) },
        { name: 'x2', unit: '', values: along(1) },
      ],
      target: { name: 'y', unit: '', values: new Float64Array(2 * sizes).fill(share as number) },
      classes: [],
    };
  },
});
