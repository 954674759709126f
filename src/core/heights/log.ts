import { logTransform } from '../surface/heightTransform';
import { defineHeight } from './height';

export const log = defineHeight({
  title: 'log',
  transform: (spread, { reference }) => logTransform(spread, reference),
  cutsPeaks: false,
  ofShares: false,
  hasLogAxis: true,
});
