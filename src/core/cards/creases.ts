import { defineCard } from './card';

export const creases = defineCard({
  title: 'Facets and creases',
  about: 'The largest error decides alone, so that every face of the ground belongs to one sample.',
  question: 'Why does plain descent never come to rest?',
  source: 'Chebyshev 1854: the best line has three errors of one size and alternating sign.',
  experiment: {
    data: { id: 'curve', settings: { shape: 'exponential' } },
    subject: { model: { id: 'linear' } },
    losses: [{ id: 'infinityNorm' }],
  },
});
