import { defineOutlook } from './outlook';

export const hike = defineOutlook({
  title: 'Hike',
  help: 'hike on the range: you are the optimizer; Esc ends it',
  key: 'k',
  fieldOfView: 55,
  from: 'start',
  along: 'visitor',
});
