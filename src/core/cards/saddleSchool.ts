import { defineCard } from './card';

const starts = [[1, 1e-12]];

export const saddleSchool = defineCard({
  title: 'Saddle school',
  about: 'A start 1e-12 beside the ridge holds plain descent at the saddle for 286 steps.',
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
