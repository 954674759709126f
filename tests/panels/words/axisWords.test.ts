import { expect, test } from 'vitest';
import { heightField } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { axisName, axisTitle, coordinate } from '../../../src/panels/words/axisWords';
import { describeRange } from '../../../src/panels/stage/StageText';
import { drawnAxes } from '../../../src/core/landscape/drawnAxes';
import { experimentOf } from '../../core/experiments';

const [axis] = drawnAxes(experimentOf({}));

test.each<[number, readonly [number, number], string]>([
  [1 / 3, [-10, 10], '0.33'],
  [-1.7e-16, [-10, 10], '0'],
  [8.12345678901234, [8.12345, 8.12346], '8.123456789'],
  [123456.789, [-1e6, 1e6], '1.23457e5'],
  [2e-98, [-1e-98, 3e-98], '2e−98'],
])('%d in %j reads %s', (value, range, text) => {
  expect(coordinate(axis, range, value)).toBe(text);
});

test('an axis that spans decades has its digits where they are needed', () => {
  expect(coordinate({ ...axis, scale: 'log10' }, [1e-6, 1], 1.234567e-5)).toBe('1.235e−5');
  expect(coordinate({ ...axis, scale: 'log10' }, [10, 10.001], 10.0001234567)).toBe('10.0001235');
});

test('parameters with a Greek letter are shown by it, others by name and what they are', () => {
  const titles = (description: object) => drawnAxes(experimentOf(description)).map(axisTitle);
  const wave = { data: { id: 'curve', settings: { shape: 'wave' } }, subject: { model: { id: 'sine' } } };
  expect(titles(wave)).toEqual(['frequency ω', 'phase φ']);
  expect(drawnAxes(experimentOf(wave)).map(axisName)).toEqual(['ω', 'φ']);
  expect(titles({ data: { id: 'line' } })).toEqual(['slope', 'intercept']);
  expect(titles({})).toEqual(['w1 beak depth', 'w2 flipper length']);
  expect(
    titles({ subject: { terrain: { id: 'ravine' } }, plane: { axes: ['x', 'terrain.condition'] } }),
  ).toEqual(['x', 'condition']);
});

test('the range in words has no more digits than pixels, and calls a setting by its label', () => {
  const experiment = experimentOf({
    data: { id: 'constantList' },
    plane: { axes: ['c', 'data.last'], domain: { a: [1 / 3, 1 / 3 + 1e-6], b: [10, 20] } },
  });
  const { a, b } = experiment.plane.domain;
  const field = heightField(planeObjective(experiment), 17, { a, b });
  expect(describeRange(experiment, field)).toMatch(
    /^Squared error over c and last number, 0\.3333333333 to 0\.3333343333 and 10 to 20\. From .* lowest towards c 0\.333334\d{4}, last number 10\.$/,
  );
});
