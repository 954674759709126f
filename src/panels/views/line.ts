import { ProfileView } from './slice/ProfileView';
import { defineView } from './view';

export const line = defineView({
  title: 'Along a line',
  group: 'line',
  isAsked: ({ profileAsked }) => profileAsked,
  Content: ProfileView,
});
