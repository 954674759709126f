import { defineCard } from './card';

export const terraces = defineCard({
  title: 'Terraces',
  about: 'Counting mistakes gives no slope: every height is a share of the 274 penguins.',
  question: 'Which walker moves at all?',
  source: 'Palmer penguins: Gorman, Williams and Fraser 2014, doi 10.1371/journal.pone.0090081.',
  experiment: { losses: [{ id: 'counting' }] },
});
