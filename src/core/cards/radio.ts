import { defineCard } from './card';

export const radio = defineCard({
  title: 'Tuning the radio',
  about: 'Up to a frequency of 12 the ground of a sine has fourteen minima, and one of them is right.',
  question: 'From how far away can you hear the right frequency?',
  source: 'Squared error of sin(ωx + φ) against sin(5x + 0.5) on 64 points.',
  experiment: {
    data: { id: 'curve', settings: { shape: 'wave' } },
    subject: { model: { id: 'sine' } },
    losses: [{ id: 'mse' }],
  },
});
