import { EngineView } from './engine/EngineView';
import { defineView } from './view';

export const engine = defineView({
  title: 'Speed and accuracy',
  group: 'surface',
  folds: true,
  Content: EngineView,
});
