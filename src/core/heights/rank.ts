import { rankTransform } from '../surface/heightTransform';
import { sortedFinite } from '../surface/quantiles';
import { defineHeight } from './height';

export const rank = defineHeight({
  title: 'rank',
  transform: (_, { heights }) => rankTransform(sortedFinite(heights)),
  cutsPeaks: false,
  ofShares: true,
  hasLogAxis: false,
});
