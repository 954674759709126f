import { describe, expect, test } from 'vitest';
import { planeObjective } from '../../../src/core/landscape/planeObjective';
import { countNegativeCurvature, nonConvexShare } from '../../../src/core/analysis/curvatureCount';
import { risesAboveChord } from '../../../src/core/analysis/chords';
import { at, experimentOf } from '../experiments';
import { region, typedPlane } from './typedSurfaces';

function found(description: object): { share: number; isAboveChord: boolean } {
  const experiment = experimentOf(description);
  const plane = planeObjective(experiment);
  const { domain } = experiment.plane;
  const share = nonConvexShare([countNegativeCurvature(plane, { size: 51, domain, fromRow: 0, toRow: 51 })]);
  return { share, isAboveChord: risesAboveChord(plane, domain) };
}

describe('one rectified unit on the data y = x', () => {
  const of = (id: string) => ({
    data: { id: 'curve', settings: { shape: 'identity' } },
    subject: { model: { id: 'relu' } },
    losses: [{ id }],
  });

  // By hand: at (1, b) the errors are max(x + b, 0) - x.
  test('rises above a chord', () => {
    const plane = planeObjective(experimentOf(of('mae')));
    const [low, middle, high] = [-0.9, -0.45, 0].map((b) => plane.value(at(1, b)));
    expect(high).toBe(0);
    expect(middle).toBeCloseTo(0.343, 3);
    expect(low).toBeCloseTo(0.493, 3);
    expect(middle).toBeGreaterThan((low + high) / 2);
  });

  test.each(['mae', 'mse', 'rmse', 'huber', 'logCosh', 'infinityNorm', 'pinball', 'mape', 'lp'])(
    '%s bends down in creases alone',
    (id) => expect(found(of(id))).toEqual({ share: 0, isAboveChord: true }),
  );
});

// Convex losses of answers that are linear in the parameters.
test.each([
  ['penguins', 'crossEntropy'],
  ['penguins', 'hinge'],
  ['penguins', 'squaredHinge'],
  ['penguins', 'exponential'],
  ['penguins', 'perceptron'],
  ['penguins', 'logistic'],
  ['penguins', 'labelSmoothed'],
  ['line', 'mse'],
  ['line', 'rmse'],
  ['line', 'mae'],
  ['line', 'infinityNorm'],
  ['line', 'lp'],
  ['line', 'mape'],
  ['line', 'huber'],
  ['line', 'logCosh'],
  ['line', 'pinball'],
])('on %s %s never does', (data, loss) => {
  expect(found({ data: { id: data }, losses: [{ id: loss }] })).toEqual({ share: 0, isAboveChord: false });
});

test('the squared error of a probability bends down on 81.2 % of the penguins, cross entropy nowhere', () => {
  const brier = found({ losses: [{ id: 'brier' }] });
  expect(brier.share).toBeCloseTo(0.812, 3);
  expect(brier.isAboveChord).toBe(true);
});

test('a crease downwards is seen in any direction, one upwards is none', () => {
  const rises = (text: string) => risesAboveChord(typedPlane(text), region);
  for (const text of [
    '-abs(x)',
    'x^2 - 0.5*abs(y - 0.01)',
    'min(x + y, 0.3*y)',
    'x^2 + y^2 - abs(x - 1.7*y)',
  ])
    expect(rises(text)).toBe(true);
  for (const text of [
    'abs(x)',
    'abs(x - 1.7*y) + 1e9',
    'max(x, y, -x - y)',
    '3*x + 2*y + 1e6',
    'hypot(x, y)',
    '1',
  ])
    expect(rises(text)).toBe(false);
});

// A crease of 0.005 downwards, beside losses that are exact to 1.5e-8, 1.2e-4 and 0.125; and noise that looks like one.
test('a crease is seen as far as the losses beside it are exact', () => {
  const rises = (text: string) => risesAboveChord(typedPlane(text), region);
  for (const text of [
    '100000000+abs(x)-0.005*abs(y)',
    '1e12+abs(x)-0.005*abs(y)',
    'abs(x)-1e-9*abs(y)',
    '1e-30*(abs(x)-0.005*abs(y))',
    '(1e8+abs(x)-0.005*abs(y))-1e8',
  ])
    expect(rises(text)).toBe(true);
  for (const text of [
    '1e15+abs(x)-0.005*abs(y)',
    '1e12+abs(x)+0.005*abs(y)',
    '(1e9+abs(x))-1e9',
    '(1e12+abs(x-0.3)+y)-1e12',
    '(1e12+x^2+y^2)-1e12',
    'x^2-2*x*y+y^2',
    '(x-1)^2+y^2-x^2+2*x-1',
    'log(exp(x)+exp(y))',
    'log(1+exp(20*x))-20*x',
  ])
    expect(rises(text)).toBe(false);
});

test('so is a jump, with no crease and upward curvature all over', () => {
  const plane = typedPlane('x^2 + y^2 + (x > 0.01)');
  expect(risesAboveChord(plane, region)).toBe(true);
  const counted = countNegativeCurvature(plane, { size: 51, domain: region, fromRow: 0, toRow: 51 });
  expect(nonConvexShare([counted])).toBe(0);
});
