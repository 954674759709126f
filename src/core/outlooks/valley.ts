import { defineOutlook, longLens } from './outlook';

export const valley = defineOutlook({
  title: 'Along the valley',
  help: 'look along the valley',
  key: 'v',
  fieldOfView: longLens,
  from: 'valley',
});
