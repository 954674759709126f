import { number } from '../settings';
import { defineDataset } from './dataset';

/** Five numbers to be described by one: targets without features. */
export const constantList = defineDataset({
  title: 'Five numbers',
  about:
    'The numbers 1, 2, 3, 4 and one that can be far, to be described by a single number: mean, median or middle.',
  source: 'Own; the classical example for mean and median',
  licence: 'CC0 1.0',
  settings: {
    last: number('last number', 100, { min: 1, max: 1000, scale: 'log10' }),
  },
  table(settings) {
    return {
      task: 'regression',
      features: [],
      target: { name: 'y', unit: '', values: Float64Array.of(1, 2, 3, 4, settings.last as number) },
      classes: [],
    };
  },
});
