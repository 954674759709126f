import { defineOutlook, longLens } from './outlook';

export const front = defineOutlook({
  title: 'From the front',
  help: 'see it from the front',
  key: 'f',
  fieldOfView: longLens,
  // From the south, a little from the west, so that both axes show.
  from: { azimuth: 203, elevation: 24 },
});
