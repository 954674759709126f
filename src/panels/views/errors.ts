import { ErrorView } from './errors/ErrorView';
import { defineView } from './view';

export const errors = defineView({
  title: 'How errors add up to the loss',
  group: 'model',
  fits: ({ subject }) => subject.model !== undefined,
  folds: true,
  Content: ErrorView,
});
