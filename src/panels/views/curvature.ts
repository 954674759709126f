import { CurvatureView } from './features/CurvatureView';
import { defineView } from './view';

export const curvature = defineView({
  title: 'Curvature at the cursor',
  group: 'numbers',
  fits: ({ walkers }) => walkers.length > 0,
  folds: true,
  Content: CurvatureView,
});
