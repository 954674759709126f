import { number } from '../settings';
import { defineDataset } from './dataset';
import { scaleTargetSetting, scalingSetting } from './scaling';

const count = 10;

/** y = 2x + 1 at x = 0 ... 9, with the last y to be pulled away. */
export const line = defineDataset({
  title: 'Line with an outlier',
  about: 'Ten points on the line y = 2x + 1, the last of which can be pulled away from it.',
  source: 'Own; y = 2x + 1 for x = 0 to 9',
  licence: 'CC0 1.0',
  settings: {
    last: number('last y', 60, { min: 19, max: 60, help: 'On the line it would be 19.' }),
    scaling: scalingSetting('raw'),
    scaleTarget: scaleTargetSetting(),
  },
  table(settings) {
    const x = Float64Array.from({ length: count }, (_, i) => i);
    const y = x.map((value) => 2 * value + 1);
    y[count - 1] = settings.last as number;
    return {
      task: 'regression',
      features: [{ name: 'x', unit: '', values: x }],
      target: { name: 'y', unit: '', values: y },
      classes: [],
    };
  },
});
