import { describe, expect, test } from 'vitest';
import { gridCoordinates } from '../../../src/core/landscape/heightField';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { terrains } from '../../../src/core/terrains';
import { at, experimentOf, planeOf } from '../experiments';

const size = 33;
const along = ([low, high]: readonly [number, number], share: number) => low + share * (high - low);
const typed = (settings: object) => ({
  losses: [{ id: 'formula', settings: { reads: 'logit', ...settings } }],
});
const species3 = { data: { id: 'penguins', settings: { target: 'species3' } } };

const experiments: Record<string, object> = {
  'cross entropy': {},
  'Brier score': { losses: [{ id: 'brier' }] },
  hinge: { losses: [{ id: 'hinge', penalty: { l1: 0.1, l2: 0.2 } }] },
  counting: { losses: [{ id: 'counting' }] },
  'squared error in raw units': { data: { id: 'penguins', settings: { target: 'mass', scaling: 'raw' } } },
  'several classes': species3,
  'a class that is not there': { ...species3, ...typed({ reads: 'logits', text: 'at(logits, 7)' }) },
  'a sum': typed({ text: 'softplus(-margin)', fold: 'sum' }),
  'the largest error': typed({ text: 'abs(probability - target)', fold: 'max' }),
  'a power mean': { data: { id: 'line' }, losses: [{ id: 'lp', settings: { p: 7 }, penalty: { l2: 0.1 } }] },
  'a power mean of raw masses': {
    data: { id: 'penguins', settings: { target: 'mass', scaling: 'raw' } },
    losses: [{ id: 'lp', settings: { p: 20 } }],
  },
  'a power mean that is the mean': typed({
    text: 'setting p = 1 from 1 to 9\nsoftplus(-margin)',
    fold: 'power',
  }),
  'no number on half of the plane': typed({ text: 'log(margin)' }),
  'angles, lengths and broken powers': typed({ text: 'atan(margin)^2 + hypot(logit, 1)^1.7 + 2^-margin' }),
  // Beyond the reach of the code's own sine.
  'waves far out in a condition': typed({ text: 'sin(1e6*logit) < 2 ? margin^2 : 0' }),
  'a maximum that is not a number': typed({ text: 'max(margin, log(-1)) + 1' }),
  decades: {
    data: { id: 'oneNeuron' },
    subject: { model: { id: 'sigmoid' } },
    losses: [{ id: 'mse' }],
    plane: { settings: { a: 'log10', b: 'log10' }, domain: { a: [1e-2, 1e11], b: [1e-2, 1e11] } },
  },
  'a setting of the loss itself': typed({ text: 'setting k = 2\nk*max(0, 1 - margin)' }),
  ...Object.fromEntries(Object.keys(terrains).map((id) => [id, { subject: { terrain: { id } } }])),
};

describe.each(Object.entries(experiments))('rows of a grid by generated code: %s', (_title, description) => {
  const experiment = experimentOf(description);
  const plane = planeObjective(experiment);
  const { domain } = experiment.plane;
  const [a, b] = [
    gridCoordinates(plane.axes[0], domain.a, size),
    gridCoordinates(plane.axes[1], domain.b, size),
  ];
  const expected = Array.from(b, (y) => Array.from(a, (x) => plane.value(at(x, y)))).flat();
  const finite = expected.filter(Number.isFinite);
  const highest = finite.reduce((most, loss) => Math.max(most, Math.abs(loss)), 0);

  // A sample at the very edge of a terrace may fall to either side.
  test.each([
    ['f64', 1e-12],
    ['f32', 3e-6],
  ] as const)('%s', (precision, most) => {
    const rows = plane.rows(domain, precision);
    const losses = Array.from(b, (y) => Array.from(rows(a, y))).flat();
    const off = losses.filter((loss, k) => {
      if (!Number.isFinite(expected[k])) return !Object.is(loss, expected[k]);
      return !(Math.abs(loss - expected[k]) <= most * Math.max(Math.abs(expected[k]), 1e-2 * highest));
    });
    expect(off.length).toBeLessThanOrEqual(plane.piecewiseConstant ? 3 : 0);
  });
});

describe.each(Object.entries(experiments))('walks by generated code: %s', (_title, description) => {
  const { plane: chosen } = experimentOf(description);
  const plane = planeOf(description);
  const places = [0.23, 0.51, 0.86].flatMap((share, k) =>
    [0.77, 0.31].map((other) => at(along(chosen.domain.a, share), along(chosen.domain.b, other - 0.01 * k))),
  );

  test.each([undefined, Int32Array.of(1, 4, 2)])(
    'have the value and the slope of the oracle, %o',
    (batch) => {
      for (const point of places) {
        const [value, slope] = [plane.value(point, batch), plane.gradient(point, batch)];
        if (Number.isFinite(value))
          expect(Math.abs(plane.compiled.value(point, batch) - value)).toBeLessThanOrEqual(
            1e-12 * Math.abs(value),
          );
        else expect(plane.compiled.value(point, batch)).toBe(value);
        const size = Math.hypot(...slope);
        plane.compiled.gradient(point, batch).forEach((part, k) => {
          if (Number.isFinite(size))
            expect(Math.abs(part - slope[k])).toBeLessThanOrEqual(1e-11 * size + 1e-300);
          else expect(part).toBe(slope[k]);
        });
      }
    },
  );
});

test('a setting along an axis has rows of the oracle', () => {
  const axes = ['w1', 'penalty.l2'];
  const experiment = experimentOf({ plane: { axes } });
  const plane = planeObjective(experiment);
  const { domain } = experiment.plane;
  const row = plane.rows(domain, 'f32')(Float64Array.of(domain.a[0], 0), domain.b[1]);
  expect([...row]).toEqual([plane.value(at(domain.a[0], domain.b[1])), plane.value(at(0, domain.b[1]))]);
});
