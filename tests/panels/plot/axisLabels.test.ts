import { expect, test } from 'vitest';
import { axisLabels, roomyAxis } from '../../../src/panels/plot/valueAxis';

test.each([
  [2014, 2016],
  [2015.1, 2015.6],
  [1e9, 1e9 + 4000],
  [-0.00012, 0.00034],
  [99_990, 100_020],
  [1015, 1020],
  [0, 0],
  [-118.4, -118.1],
])('labels from %d to %d are each another', (low, high) => {
  const labels = axisLabels(roomyAxis(low, high)).map(([label]) => label);
  expect(labels.length).toBeGreaterThanOrEqual(2);
  expect(new Set(labels).size).toBe(labels.length);
});

test('years are written in full', () => {
  expect(axisLabels(roomyAxis(2014, 2016)).map(([label]) => label)).toEqual(['2014.0', '2014.5', '2015.0', '2015.5', '2016.0']); // prettier-ignore
});
