import { DataView } from '../data/DataView';
import { defineView } from './view';

export const data = defineView({
  title: 'Data and model',
  group: 'model',
  fits: ({ subject }) => subject.model !== undefined,
  Content: DataView,
});
