import { defineCard } from './card';

const start = [[8, -8]];

export const twoMountains = defineCard({
  title: 'Two mountains from one data set',
  about: 'Cross entropy shouts when it is wrong, squared error on a probability whispers.',
  question: '11 steps to 99 % of the penguins, or 2,746?',
  source: 'Palmer penguins: Gorman, Williams and Fraser 2014, doi 10.1371/journal.pone.0090081.',
  experiment: {
    losses: [{ id: 'crossEntropy' }, { id: 'brier' }],
    walkers: [{ optimizer: { id: 'sgd', settings: { rate: 1 } }, starts: start }],
    steps: 3000,
  },
});
