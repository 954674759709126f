import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/experiment/subject';
import { dataPlot } from '../../../src/panels/data/dataPlot';
import {
  nearestSample,
  neighbourOf,
  placesOf,
  rowAt,
  settled,
} from '../../../src/panels/data/plottedSamples';
import { plotFrame } from '../../../src/panels/plot/plotFrame';
import { experimentOf } from '../../core/experiments';

const networkOf = (description: object) => {
  const { subject, data, seed } = experimentOf(description);
  return problemOf(subject, data, seed).network!;
};
const line = networkOf({ data: { id: 'line', settings: { last: 19 } } });
const plot = dataPlot(line);
const places = placesOf(plot, plotFrame({ width: 300, height: 200, left: 40, right: 4, top: 4, bottom: 32 }));

test('a spot on the canvas and its values are the way there and back', () => {
  expect(places.rawX(places.x(4.25))).toBeCloseTo(4.25, 12);
  expect(places.rawY(places.y(-3))).toBeCloseTo(-3, 12);
  expect(places.y(19)).toBeLessThan(places.y(1));
});

test('the sample under the pointer is the nearest', () => {
  const spot = { x: places.x(7) + 3, y: places.y(15) - 4 };
  expect(nearestSample(plot, places, spot)).toEqual({ sample: 7, distance: expect.closeTo(5, 9) });
});

test('a dragged sample takes the values of the pointer, a hundredth of the axis at most beside them', () => {
  expect(rowAt(plot, line.samples, 9, 8.4999, 37.3333)).toEqual(
    [8.5, 37.33 - (37.33 % 0.1)].map((v) => expect.closeTo(v, 1)),
  );
  expect(settled(plot.y, 1e9)).toBeCloseTo(plot.y.high + (plot.y.high - plot.y.low), 1);
});

test('features that are not drawn stay as they are, and a class that is an axis stays a class', () => {
  const all = networkOf({ data: { id: 'penguins', settings: { features: 'all' } } });
  const row = rowAt(dataPlot(all), all.samples, 0, 40, 19);
  expect(row.slice(2)).toEqual(
    [...all.samples.table.features.slice(2), all.samples.table.target].map(({ values }) => values[0]),
  );
  const one = networkOf({
    data: { id: 'penguins', settings: { features: 'flipperLength' } },
    subject: { model: { id: 'logistic', settings: { parameters: 'weightAndBias' } } },
  });
  expect(rowAt(dataPlot(one), one.samples, 0, 200, 0.7)).toEqual([200, 1]);
});

test('arrows go from sample to sample in the order of an axis and stop at its ends', () => {
  expect(neighbourOf(plot, 'x', 1, undefined)).toBe(0);
  expect(neighbourOf(plot, 'x', 1, 3)).toBe(4);
  expect(neighbourOf(plot, 'y', -1, 0)).toBe(0);
  expect(neighbourOf(plot, 'y', 1, 9)).toBe(9);
});
