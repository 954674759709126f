import { lazy } from 'react';
import { defineView } from './view';

export const whyStep = defineView({
  title: 'Why this step',
  group: 'numbers',
  fits: ({ walkers }) => walkers.length > 0,
  folds: true,
  Content: lazy(async () => ({ default: (await import('./reason/WhyStepView')).WhyStepView })),
});
