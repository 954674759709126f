import { rankTransform } from '../relief/heightTransform';
import { sortedFinite } from '../relief/quantiles';
import { defineHeight } from './height';

export const rank = defineHeight({
  title: 'rank',
  transform: (_, { heights }) => rankTransform(sortedFinite(heights)),
  cutsPeaks: false,
  ofShares: true,
  hasLogAxis: false,
});
