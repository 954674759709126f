import { number } from '../settings';
import { defineDataset } from './dataset';
import { scaleTargetSetting, scalingSetting } from './scaling';

/** Two lines through 0 over the same x: y up to `low`, and y up to `high`. */
export const ranges = defineDataset({
  title: 'Small and large targets',
  about:
    'Two lines through 0, usually one with small and one with large targets: losses differ in which they listen to.',
  source: 'Own; y = 10x and y = 100x, unless set otherwise, at even distances',
  licence: 'CC0 1.0',
  settings: {
    low: number('largest small y', 10, { min: 1, max: 1000, scale: 'log10' }),
    high: number('largest large y', 100, { min: 1, max: 1000, scale: 'log10' }),
    count: number('samples of each', 10, { min: 1, max: 100, scale: 'log10', integer: true }),
    scaling: scalingSetting('raw'),
    scaleTarget: scaleTargetSetting(),
  },
  table(settings) {
    const count = settings.count as number;
    const x = Float64Array.from({ length: 2 * count }, (_, i) => ((i % count) + 1) / count);
    const slopeOf = (i: number) => settings[i < count ? 'low' : 'high'] as number;
    return {
      task: 'regression',
      features: [{ name: 'x', unit: '', values: x }],
      target: { name: 'y', unit: '', values: x.map((value, i) => slopeOf(i) * value) },
      classes: [],
    };
  },
});
