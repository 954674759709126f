import { defineCard } from './card';

export const weather = defineCard({
  title: 'The year in the weather',
  about: 'Three walkers leave one summit: one finds the year, two are caught by waves of 266 and 541 days.',
  question: 'From where does a walker still find the year?',
  source: 'NOAA, 1,461 days in Seattle; squared error of sin(ωt + φ) against standardised temperatures.',
  experiment: {
    data: { id: 'seattle', settings: { scaling: 'centred' } },
    subject: { model: { id: 'sine' } },
    losses: [{ id: 'mse' }],
    plane: { domain: { a: [2, 11], b: [-4.2, 2.2] } },
    walkers: [
      { optimizer: { id: 'sgd', settings: { rate: 0.1 } }, starts: [[5.9, 1.2]] },
      { optimizer: { id: 'momentum', settings: { rate: 0.01 } }, starts: [[6.7, 1.2]] },
      { optimizer: { id: 'adam', settings: { rate: 0.05 } }, starts: [[6.3, 1]] },
    ],
  },
});
