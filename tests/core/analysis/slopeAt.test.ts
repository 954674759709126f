import { describe, expect, test } from 'vitest';
import { slopeAt } from '../../../src/core/analysis/slopeAt';
import { bendsOrNone } from '../../../src/core/analysis/hessianAt';
import type { Point } from '../../../src/core/experiment/experiment';
import { terrains } from '../../../src/core/terrains';
import { terrainPlane } from '../experiments';
import { region, typedPlane } from './typedSurfaces';

const slopeOf = (text: string, point: Point) => [...slopeAt(typedPlane(text), point, region)];

describe('where a formula has a slope that its parts have not, it is what the losses lead to', () => {
  // Closed forms: each is of a higher order than the way, or a line and something of a higher order.
  test.each<[string, Point, [number, number]]>([
    ['x*sqrt(abs(y))', [0, 0], [0, 0]],
    ['x*abs(x)^0.5', [0, 0], [0, 0]],
    ['1000+x*abs(x)^0.5', [0, 0], [0, 0]],
    ['exp(-1/(x^2+y^2))', [0, 0], [0, 0]],
    ['exp(-1/(x^2+y^2))', [1e-170, 0], [0, 0]],
    ['x*abs(x)^0.5+2*x-3*y', [0, 1], [2, -3]],
    ['sqrt(x)', [0, 1], [Infinity, 0]],
    // A root of x^2 is |x|, whose power of 1.5 has no slope at 0, beside losses that are not 0 there.
    ['(x^2)^0.75+y^2', [0, 1], [0, 2]],
    ['(x^2)^0.75+100', [0, 1], [0, 0]],
    ['(x^2+(y-1)^2)^0.75+y', [0, 1], [0, 1]],
    ['(x^2)^0.75+2*x+y', [0, 1], [2, 1]],
    ['sqrt(x^2)+7', [0, 1], [NaN, 0]],
    // It falls to 0 on one side and rises from it on the other, or the loss is no number.
    ['sqrt(abs(x))', [0, 1], [NaN, 0]],
    ['(x^2+y^2)*log(x^2+y^2)', [0, 0], [NaN, NaN]],
    // The formula's own, by convention at kinks.
    ['abs(x)+2*y', [0, 0], [0, 2]],
    ['x^2+y^3', [2, 1], [4, 3]],
  ])('%s at %j', (text, point, slope) => {
    slopeOf(text, point).forEach((part, axis) => {
      if (Number.isFinite(slope[axis])) expect(part).toBeCloseTo(slope[axis], 6);
      else expect(part).toBe(slope[axis]);
    });
  });

  // -u sin √|u + x/2| - x sin √|x - u| with u = y + 47: no more than 2 r^1.5 high at a distance r.
  test('Eggholder is level where its roots are of nothing', () => {
    expect([...slopeAt(terrainPlane('eggholder'), [0, -47], terrains.eggholder.domain)]).toEqual([0, 0]);
  });
});

describe('the Hessian at a point', () => {
  const bendsOf = (text: string, point: Point) => {
    const { hessian, eigenvalues } = bendsOrNone(typedPlane(text), point, region);
    return { hessian: [...hessian], eigenvalues };
  };

  // sqrt(r² + c) bends by 1/√c at its bottom.
  test.each([1e-4, 1e-8, 1e-12, 1e-16, 1e-20, 1e-24])('of sqrt(x^2+y^2+%d) is as sharp as it is', (c) => {
    const { hessian, eigenvalues } = bendsOf(`sqrt(x^2+y^2+${c})`, [0, 0]);
    const bend = 1 / Math.sqrt(c);
    expect(hessian.map((part) => part / bend)).toEqual([1, 0, 0, 1].map((part) => expect.closeTo(part, 9)));
    expect(eigenvalues.map((part) => part / bend)).toEqual([1, 1].map((part) => expect.closeTo(part, 9)));
  });

  test.each<[string, Point, number[], Point]>([
    ['abs(x)^1.5', [0, 0], [Infinity, 0, 0, 0], [0, Infinity]],
    ['abs(x)^1.5', [0, 2], [Infinity, 0, 0, 0], [0, Infinity]],
    ['abs(x)^1.2', [0, 2], [Infinity, 0, 0, 0], [0, Infinity]],
    ['-abs(x)^1.5', [0, 0], [-Infinity, 0, 0, 0], [-Infinity, 0]],
    ['abs(x)^1.5+y^2', [0, 0], [Infinity, 0, 0, 2], [2, Infinity]],
    ['abs(x)^1.5+y^2+x*y', [0, 0], [Infinity, 1, 1, 2], [2, Infinity]],
    ['abs(x-y)^1.5', [0.3, 0.3], [Infinity, -Infinity, -Infinity, Infinity], [0, Infinity]],
    // Where the ground ends to be a number, from the one side that there is.
    ['x^(4/3)', [0, 0], [Infinity, 0, 0, 0], [0, Infinity]],
    ['x^1.5+y^2', [0, 0], [Infinity, 0, 0, 2], [2, Infinity]],
    ['sqrt(x)', [0, 1], [-Infinity, 0, 0, 0], [-Infinity, 0]],
    ['exp(-1/(x^2+y^2))', [0, 0], [0, 0, 0, 0], [0, 0]],
    // The bend of the inner kink, and one that is sharp beside one that is not.
    ['cos(abs(x))+y^2', [0, 0], [-1, 0, 0, 2], [-1, 2]],
    ['x^2+y^2+1e-10*sqrt(x^2+1e-20)', [0, 0], [3, 0, 0, 2], [2, 3]],
  ])('of %s at %j', (text, point, hessian, eigenvalues) => {
    const found = bendsOf(text, point);
    const close = (parts: readonly number[]) => parts.map((part) => Number.isFinite(part) ? expect.closeTo(part, 6) : part); // prettier-ignore
    expect(found).toEqual({ hessian: close(hessian), eigenvalues: close(eigenvalues) });
  });

  test.each<[string, Point]>([
    ['abs(x)', [0, 1]],
    ['hypot(x,y)', [0, 0]],
    ['sqrt(y^2+1e-16)+abs(x)', [0, 0]],
    ['x^2+1e-3*abs(y)', [0, 0]],
    ['sqrt(x^2+y^2+1e-16)+1e-3*abs(y)', [0, 0]],
    // It bends down without end on one side and up on the other; or has no loss.
    ['x*abs(x)^0.5', [0, 0]],
    ['(x^2+y^2)*log(x^2+y^2)', [0, 0]],
    ['1/x', [0, 0]],
  ])('of %s at %j is none, in no part of it', (text, point) => {
    const { hessian, eigenvalues } = bendsOf(text, point);
    expect([...hessian, ...eigenvalues]).toEqual([NaN, NaN, NaN, NaN, NaN, NaN]);
  });

  test('Eggholder bends by its formula however close to a cusp', () => {
    const { hessian } = bendsOrNone(terrainPlane('eggholder'), [1e-4, -47], terrains.eggholder.domain);
    // mpmath: -u*sin(sqrt(|u + x/2|)) - x*sin(sqrt(|x - u|)) at x = 1e-4, u = 0.
    const [aa, ab, ba, bb] = hessian;
    expect(aa).toBeCloseTo(-74.9937500725, 8);
    expect(ab).toBeCloseTo(-10.3582051264, 8);
    expect(ba).toBe(ab);
    expect(bb).toBeCloseTo(-116.4165707482, 8);
  });
});
