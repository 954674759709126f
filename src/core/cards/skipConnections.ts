import { defineCard } from './card';

export const skipConnections = defineCard({
  title: 'Skip connections',
  about: 'The ground around a deep network without skip connections is full of hollows.',
  question: 'How many minima are left with Skip on?',
  source: 'Li et al. 2018, arXiv 1712.09913: in small, 20 layers of 8 on two moons.',
  experiment: {
    data: { id: 'moons' },
    subject: { model: { id: 'mlp', settings: { width: 8, depth: 20, activation: 'relu', skip: false } } },
    losses: [{ id: 'crossEntropy' }],
    training: { optimizer: { id: 'adam', settings: { rate: 0.005 } }, steps: 600, seed: 1 },
    plane: { id: 'random', domain: { a: [-1, 1], b: [-1, 1] } },
    walkers: [],
  },
});
