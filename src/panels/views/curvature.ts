import { lazy } from 'react';
import { defineView } from './view';

export const curvature = defineView({
  title: 'Curvature at the cursor',
  group: 'numbers',
  fits: ({ walkers }) => walkers.length > 0,
  folds: true,
  Content: lazy(async () => ({ default: (await import('./features/CurvatureView')).CurvatureView })),
});
