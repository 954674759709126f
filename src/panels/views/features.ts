import { FeaturesView } from './features/FeaturesView';
import { defineView } from './view';

export const features = defineView({
  title: 'Minima, saddles and maxima',
  group: 'surface',
  folds: true,
  Content: FeaturesView,
});
