import { defineCard } from './card';

export const radio = defineCard({
  title: 'Tuning the radio',
  about: 'A sine has fourteen minima over frequency and phase, and one of them is right.',
  question: 'From how far away can you hear the right frequency?',
  source: 'Squared error of sin(ωx + φ) against sin(5x + 0.5) on 64 points.',
  experiment: {
    data: { id: 'curve', settings: { shape: 'wave' } },
    subject: { model: { id: 'sine' } },
    losses: [{ id: 'mse' }],
  },
});
