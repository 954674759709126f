import { SliceView } from './slice/SliceView';
import { defineView } from './view';

export const line = defineView({
  title: 'Along a line',
  group: 'line',
  isAsked: ({ sliceAsked }) => sliceAsked,
  Content: SliceView,
});
