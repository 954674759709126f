import { GroundView } from './features/GroundView';
import { defineView } from './view';

export const features = defineView({
  title: 'Minima, saddles and maxima',
  group: 'surface',
  opens: 'showsGround',
  Content: GroundView,
});
