import { lazy } from 'react';
import { defineView } from './view';

export const engine = defineView({
  title: 'Speed and accuracy',
  group: 'surface',
  folds: true,
  Content: lazy(async () => ({ default: (await import('./engine/EngineView')).EngineView })),
});
