import { defineOutlook, longLens } from './outlook';

export const best = defineOutlook({
  title: 'Whole range',
  help: 'the first region, all of it',
  key: '0',
  fieldOfView: longLens,
  from: 'whatShows',
});
