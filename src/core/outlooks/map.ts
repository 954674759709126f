import { defineOutlook } from './outlook';

export const map = defineOutlook({
  title: 'Map',
  help: 'see it from the top, as a map',
  key: 't',
  // So long that heights hardly move anything.
  fieldOfView: 2,
  // From the south, so that the first axis runs to the right.
  from: { azimuth: 180, elevation: 89.9 },
  isMap: true,
});
