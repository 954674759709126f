import { defineCard } from './card';

const starts = [[1, 1e-12]];

export const saddleSchool = defineCard({
  title: 'Saddle school',
  about: 'From 1e-12 beside the ridge plain descent takes 286 steps until y passes 0.5.',
  question: 'How many with momentum?',
  source: 'Dauphin et al. 2014, arXiv 1406.2572.',
  experiment: {
    subject: { terrain: { id: 'bentSaddle' } },
    walkers: [
      { optimizer: { id: 'sgd', settings: { rate: 0.05 } }, starts },
      { optimizer: { id: 'momentum', settings: { rate: 0.05 } }, starts },
    ],
    steps: 400,
  },
});
