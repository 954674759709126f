import { defineComparison } from './comparison';

export const overlay = defineComparison({
  title: 'overlay',
  pair: {
    layers: [
      { of: 'first', as: 'ground' },
      { of: 'second', as: 'mesh' },
    ],
    between: 'under',
    aside: 'as a mesh',
    reading: (_, second, firstHigher) =>
      firstHigher ? `Where the mesh is hidden, ${second} lies lower.` : '',
  },
});
