import { number } from '../settings';
import { defineDataset } from './dataset';
import { scaleTargetSetting, scalingSetting } from './scaling';
import { dailyMaxima } from './seattle.data';

const daysPerYear = 365.25;

/** Four real years of weather: nearly a wave, whose period everybody knows. */
export const seattle = defineDataset({
  title: 'Seattle temperatures',
  about: 'The highest temperature of each of 1,461 real days in Seattle, from 2012 to 2015.',
  source:
    'NOAA National Climatic Data Center, daily summaries of Seattle, 2012 to 2015; rows from vega-datasets 3.2.1, seattle-weather.csv',
  licence: 'Public domain (a work of the United States government)',
  settings: {
    every: number('days between samples', 1, {
      min: 1,
      max: 30,
      integer: true,
      help: 'Seven takes one day of each week.',
    }),
    scaling: scalingSetting('raw'),
    scaleTarget: scaleTargetSetting(true),
  },
  table(settings) {
    const every = settings.every as number;
    const maxima = degrees();
    const days = Float64Array.from({ length: Math.ceil(maxima.length / every) }, (_, index) => index * every);
    return {
      task: 'regression',
      features: [{ name: 'time since 2012', unit: 'years', values: days.map((day) => day / daysPerYear) }],
      target: { name: 'maximum temperature', unit: '°C', values: days.map((day) => maxima[day]) },
      classes: [],
    };
  },
});

/** Day by day. */
function degrees(): number[] {
  const { letters, tenths, days } = dailyMaxima;
  const values = tenths.split(' ').map(Number);
  return Array.from(days.replaceAll('\n', ''), (letter) => values[letters.indexOf(letter)] / 10);
}
