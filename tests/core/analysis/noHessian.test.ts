import { expect, test } from 'vitest';
import { bendsOrNone } from '../../../src/core/analysis/hessianAt';
import { whyOf } from '../../../src/core/analysis/featureWords';
import { placesOf, region, typedPlane } from './typedSurfaces';

// Along a unit vector (c, s) at a distance r they are r² max(c², s²) and so on: r² times what has no Hessian.
test.each([
  ['max(x^2, (y - 1)^2)', 'minimum', [0, 1]],
  ['max((x - 0.3)^2, 1e4*(y - 0.7)^2)', 'minimum', [0.3, 0.7]],
  ['max(x^2, 3*y^2) + 0.1*(x^2 + y^2)', 'minimum', [0, 0]],
  ['max(x, 0)^2 + 2*x^2 + y^2', 'minimum', [0, 0]],
  ['-max(x^2, y^2)', 'maximum', [0, 0]],
  ['x*abs(x) + y^2', 'saddle', [0, 0]],
] as const)('%s has a %s without a Hessian', (text, kind, [a, b]) => {
  const place = placesOf(text).find((feature) => feature.kind !== 'edge')!;
  expect(place).toMatchObject({ kind, eigenvalues: [NaN, NaN] });
  expect(place.loss).toBeCloseTo(0, 12);
  expect(place.point[0]).toBeCloseTo(a, 12);
  expect(place.point[1]).toBeCloseTo(b, 12);
  expect(whyOf(place)).toMatch(/beside it is .* It has no Hessian/);
  expect(bendsOrNone(typedPlane(text), [a, b], region).hessian).toEqual(new Float64Array(4).fill(NaN));
});

// Beside the origin they are as low as -1 + 0.2 e² at (e, -e), and -0.5 + e² or -1 + e² at (-e, 0).
test.each([
  ['sign(x*y) + 0.1*x^2 + 0.1*y^2', -1],
  ['sign(x)*0.5 + x^2 + y^2', -0.5],
  ['sign(x - y) + x^2 + y^2', -1],
  ['sign(x) + abs(x) + abs(y)', -1],
  ['floor(x) + x^2 + y^2', -1],
  ['(x < 0.3 ? 1 - x : 2 + x) + y^2', 0.7],
])('%s approaches its lowest and does not reach it', (text, lowest) => {
  const [place, ...others] = placesOf(text);
  expect(others).toEqual([]);
  expect(place.kind).toBe('falling');
  expect(place.loss).toBeGreaterThan(lowest);
  expect(place.loss).toBeLessThan(lowest + 0.05);
  expect(whyOf(place)).toContain('a jump whose lowest is approached and not reached');
});

// Ceil is 0 at 0 and -1 at -1, and 1 higher on their right; all else is higher too.
test('a minimum on a jump is one where it is reached', () => {
  expect(placesOf('abs(sign(x*y)) + x^2 + y^2')).toMatchObject([{ kind: 'minimum', point: [0, 0] }]);
  expect(placesOf('-floor(-x) + x^2 + y^2')).toMatchObject([
    { kind: 'minimum', point: [0, 0], loss: 0 },
    { kind: 'minimum', point: [-1, 0], loss: 0 },
    { kind: 'minimum', point: [-2, 0], loss: 2 },
    { kind: 'edge', point: [-3, 0], loss: 6 },
  ]);
  expect(placesOf('(x <= 0.3 ? 0 : 1) + abs(x - 0.4) + y^2')).toMatchObject([
    { kind: 'minimum', point: [0.3, expect.closeTo(0, 12)], loss: expect.closeTo(0.1, 12) },
    { kind: 'crease', loss: 1 },
  ]);
  expect(placesOf('sign(x*y) - 0.1*(x^2 + y^2)').map(({ kind }) => kind)).toEqual(Array(4).fill('edge'));
});

// |x|^1.5 bends without end at 0, and |y|^2.5 not at all.
test('beside a bend without end one that fades is 0', () => {
  expect(placesOf('abs(x - 0.37)^1.5 + abs(y + 0.2)^2.5')).toMatchObject([
    { kind: 'flat', eigenvalues: [0, Infinity] },
  ]);
});

test.each([1e-200, -1e-30, 1e-8])('beside a bend without end, at %d, it is 0.75/√|x|', (x) => {
  for (const text of ['abs(x)^1.5 + y^2', 'abs(x)*sqrt(abs(x)) + y^2']) {
    const [aa, ab, , bb] = bendsOrNone(typedPlane(text), [x, 0.2], region).hessian;
    expect(aa / (0.75 / Math.sqrt(Math.abs(x)))).toBeCloseTo(1, 12);
    expect([ab, bb]).toEqual([0, 2]);
  }
});
