import { defineComparison } from './comparison';

export const difference = defineComparison({
  title: 'difference',
  pair: {
    layers: [{ of: 'difference', as: 'ground' }],
    between: 'minus',
    reading: (first, second) => `Paths on ${first} are filled, those on ${second} hollow.`,
  },
});
