import { lazy } from 'react';
import { defineView } from './view';

export const features = defineView({
  title: 'Minima, saddles and maxima',
  group: 'surface',
  folds: true,
  Content: lazy(async () => ({ default: (await import('./features/FeaturesView')).FeaturesView })),
});
