import { linearTransform } from '../surface/heightTransform';
import { defineHeight } from './height';

export const linear = defineHeight({
  title: 'linear',
  transform: ({ lowest }) => linearTransform(lowest),
  cutsPeaks: true,
  ofShares: false,
  hasLogAxis: false,
});
