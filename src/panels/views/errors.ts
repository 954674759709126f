import { lazy } from 'react';
import { defineView } from './view';

export const errors = defineView({
  title: 'How errors add up to the loss',
  group: 'model',
  fits: ({ subject }) => subject.model !== undefined,
  folds: true,
  Content: lazy(async () => ({ default: (await import('./errors/ErrorView')).ErrorView })),
});
