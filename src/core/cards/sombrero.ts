import { defineCard } from './card';

const starts = [[0, 0]];

export const sombrero = defineCard({
  title: 'Sombrero',
  about: 'For an autoencoder with tied weights zero is the top of a hill, not a saddle.',
  question: 'Can a walker leave exactly zero?',
  source: 'Baldi and Hornik 1989, doi 10.1016/0893-6080(89)90014-2; with tied weights.',
  experiment: {
    data: { id: 'cloud', settings: { first: 3, second: 1 } },
    losses: [{ id: 'reconstruction' }],
    walkers: [{ optimizer: { id: 'sgd', settings: { rate: 0.02 } }, starts }],
  },
});
