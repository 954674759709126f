import { defineCard } from './card';

export const outlier = defineCard({
  title: 'The outlier drags the valley',
  about: 'Squared error follows one point, absolute error stays with the many.',
  question: 'How far does the valley move when you drag the last point?',
  source: 'Legendre 1805; Laplace 1793: least squares and least absolute deviations.',
  experiment: { data: { id: 'line', settings: { last: 60 } }, losses: [{ id: 'mse' }, { id: 'mae' }] },
});
