import { defineOutlook, longLens } from './outlook';

export const follow = defineOutlook({
  title: 'Follow the walker',
  help: 'follow the selected walker',
  key: 'w',
  fieldOfView: longLens,
  from: 'whatShows',
  zoom: 2.5,
  along: 'walker',
});
