import { describe, expect, test } from 'vitest';
import { keepTable } from '../../../src/core/csv/ownTables';
import { planeObjective, type PlaneObjective } from '../../../src/core/landscape/planeObjective';
import type { Domain } from '../../../src/core/planeUnits';
import { featuresOfRegion, type Feature } from '../../../src/core/analysis/regionFeatures';
import { experimentOf } from '../experiments';
import { featuresOf, regionOf, six, typedPlane, type Sides } from './typedSurfaces';

const bukin: Sides = [-15, -5, -3, 3];
const isMinimum = ({ kind }: Feature) => kind !== 'saddle' && kind !== 'maximum';

/** The lowest loss on a circle around a point, in the region: of 2000 places, and by the golden section beside the lowest. */
function lowestOnCircle(
  plane: PlaneObjective,
  [x, y]: readonly number[],
  size: number,
  { a, b }: Domain,
): number {
  const [width, height] = [a[1] - a[0], b[1] - b[0]];
  const lossAt = (angle: number): number => {
    const point = [x + size * width * Math.cos(angle), y + size * height * Math.sin(angle)];
    const isInside = point[0] >= a[0] && point[0] <= a[1] && point[1] >= b[0] && point[1] <= b[1];
    return isInside ? plane.value(Float64Array.from(point)) : Infinity;
  };
  const step = (2 * Math.PI) / 2000;
  const losses = Array.from({ length: 2000 }, (_, k) => lossAt(k * step));
  const best = losses.indexOf(Math.min(...losses));
  let [low, high] = [(best - 1) * step, (best + 1) * step];
  for (let round = 0; round < 60; round++) {
    const [left, right] = [high - 0.618 * (high - low), low + 0.618 * (high - low)];
    if (lossAt(left) <= lossAt(right)) high = right;
    else low = left;
  }
  return Math.min(losses[best], lossAt((low + high) / 2));
}

/** The only minimum of each region: closed forms, the place where all terms are least. */
const cusps: readonly (readonly [text: string, sides: Sides, a: number, b: number])[] = [
  ['100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)', bukin, -10, 1],
  ['100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 7.777)', [-15.3, -4.9, -3.1, 3.2], -7.777, 0.6048172900000001],
  ['100*sqrt(abs(x - 0.01*y^2)) + 0.01*abs(y + 7.777)', [-3, 3, -15, -5], 0.6048172900000001, -7.777],
  ['sqrt(abs(x - y)) + abs(x)', six, 0, 0],
  ['sqrt(abs(x - y)) + abs(x - 0.31)', [-3.1, 2.7, -2.9, 3.3], 0.31, 0.31],
  ['sqrt(abs(x - 0.31)) + sqrt(abs(y + 0.77))', six, 0.31, -0.77],
  ['abs(x - 0.1)^0.3 + abs(y + 0.2)^0.3', six, 0.1, -0.2],
  ['abs(x - 0.1)^0.02 + abs(y + 0.2)', six, 0.1, -0.2],
  ['abs(x - 0.2)^(1/3) + abs(y - x^2)^(1/3)', six, 0.2, 0.04],
  ['sqrt(hypot(x - 0.123, y + 0.4))', six, 0.123, -0.4],
  ['abs(x - 0.3)^0.5 + (y - 0.2)^2', six, 0.3, 0.2],
  ['log(0.001 + abs(y - sin(x))) + 0.1*x^2', six, 0, 0],
  ['abs(y - sin(3*x)) + 0.1*x^2', six, 0, 0],
  ['abs(y - x^2) + 0.001*abs(x - 1.234)', six, 1.234, 1.522756],
  ['1e-8*(sqrt(abs(y - x^2)) + abs(x - 0.3))', six, 0.3, 0.09],
  ['abs(1 - x) + 100*abs(y - x^2)', [-2, 2, -1, 3], 1, 1],
  ['0.25*abs(x - 1) + abs(y - 2*abs(x) + 1)', [-2, 2, -2, 2], 1, 1],
]; // prettier-ignore

test.each(cusps)('%s on %j has one minimum', (text, sides, a, b) => {
  const { features, unfollowed } = featuresOf(text, sides);
  const [lowest, ...others] = features.filter(isMinimum);
  expect(others).toEqual([]);
  expect(unfollowed).toBe(0);
  expect(['crease', 'cone']).toContain(lowest.kind);
  expect(lowest.point[0]).toBeCloseTo(a, 12);
  expect(lowest.point[1]).toBeCloseTo(b, 12);
  expect(lowest.loss).toBe(typedPlane(text).value(Float64Array.of(...lowest.point)));
});

/**
 * Lowest losses from the literature, made exact by SciPy: Nelder-Mead from the lowest of 1501 x 1501 points, four times.
 * CB2, CB3, DEM, QL, LQ, Mifflin, Wolfe and Crescent are in Mäkelä and Neittaanmäki 1992.
 */
const literature: readonly (readonly [name: string, text: string, sides: Sides, lowest: number])[] = [
  ['CB2', 'max(x^2+y^4, (2-x)^2+(2-y)^2, 2*exp(y-x))', six, 1.9522244938706588],
  ['CB3', 'max(x^4+y^2, (2-x)^2+(2-y)^2, 2*exp(y-x))', six, 2],
  ['DEM', 'max(5*x+y, -5*x+y, x^2+y^2+4*y)', [-5, 5, -5, 5], -3],
  ['QL', 'max(x^2+y^2, x^2+y^2+10*(-4*x-y+4), x^2+y^2+10*(-x-2*y+6))', [-5, 5, -5, 5], 7.2],
  ['LQ', 'max(-x-y, -x-y+x^2+y^2-1)', six, -Math.SQRT2],
  ['Mifflin 1', '-x+20*max(x^2+y^2-1, 0)', six, -1],
  ['Mifflin 2', '-x+2*(x^2+y^2-1)+1.75*abs(x^2+y^2-1)', six, -1],
  ['Wolfe', 'where(max(0, x-abs(y)), 5*sqrt(9*x^2+16*y^2), where(max(0, x), 9*x+16*abs(y), 9*x+16*abs(y)-x^9))', [-2, 3, -2, 2], -8],
  ['Crescent', 'max(x^2+(y-1)^2+y-1, -x^2-(y-1)^2+y+1)', six, 0],
  ['three bowls', 'max(x^2+y^2, (x-1)^2+(y-0.3)^2, (x-0.2)^2+(y-1)^2)', six, 0.36242870076957906],
  ['a trench in a bowl', 'x^2+y^2-2*max(0, 1-abs(x-0.4*y-0.3137)/0.02)', six, -1.9151657844827588],
  ['a kink beside a bowl', 'x^2+y^2-0.2*max(0, 1-abs(x-0.07)/0.02)', six, -0.1951],
  ['a ring', 'abs(hypot(x,y)-1-0.3*sin(5*x))+0.05*(x-0.4)^2', [-2, 2, -2, 2], 0],
  ['a steep hyperbola', '1000*abs(x*y-1)+0.01*(x-2)^2', six, 0],
  ['a cusp on a hyperbola', 'sqrt(abs(x*y-1))+0.1*hypot(x-1, y-1)', six, 0],
  ['Schwefel 2.20', 'abs(x-0.01)+abs(y)', [-10, 10, -10, 10], 0],
  ['Schwefel 2.21', 'max(abs(x-0.01), abs(y))', [-10, 10, -10, 10], 0],
  ['Schwefel 2.22', 'abs(x)+abs(y)+abs(x)*abs(y)', [-10, 10, -10, 10], 0],
  ['Schwefel 2.6', 'max(abs(x+2*y-7), abs(2*x+y-5))', [-10, 10, -10, 10], 0],
  ['Bartels-Conn', 'abs(x^2+y^2+x*y)+abs(sin(x))+abs(cos(y))', [-5, 5, -5, 5], 1],
  ['cross-in-tray', '-0.0001*(abs(sin(x)*sin(y)*exp(abs(100-hypot(x,y)/pi)))+1)^0.1', [-10, 10, -10, 10], -2.062611870822739],
  ['Hölder table', '-abs(sin(x)*cos(y)*exp(abs(1-hypot(x,y)/pi)))', [-10, 10, -10, 10], -19.208502567886754],
  ['Alpine 1', 'abs(x*sin(x)+0.1*x)+abs(y*sin(y)+0.1*y)', [-10, 10, -10, 10], 0],
  ['Keane', '-(sin(x-y))^2*(sin(x+y))^2/sqrt(x^2+y^2)', [0, 10, 0, 10], -0.673667521146855],
]; // prettier-ignore

describe.each(literature)('%s', (_, text, sides, lowest) => {
  const plane = typedPlane(text);
  const domain = regionOf(sides);
  const { features } = featuresOfRegion(plane, domain, Infinity);

  test('is lowest where it is known to be', () => {
    expect(Math.abs(features[0].loss - lowest)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(lowest)));
  });

  test('has nothing lower beside its minima', () => {
    for (const { point, loss } of features.filter(isMinimum).slice(0, 12)) {
      const rounding = 1e-12 * Math.max(1, Math.abs(loss));
      for (const size of [1e-6, 1e-5, 1e-4, 1e-3]) {
        expect(lowestOnCircle(plane, point, size, domain)).toBeGreaterThanOrEqual(loss - rounding);
      }
    }
  });
});

test('a level cusp is one line on each of its branches', () => {
  const places = featuresOf('sqrt(abs(x*y - 1))', six).features.filter(isMinimum);
  expect(places.map(({ kind }) => kind)).toEqual(['line', 'line']);
  for (const { point, loss } of places) {
    expect(point[0] * point[1]).toBeCloseTo(1, 12);
    expect(loss).toBeLessThan(1e-7);
  }
  expect(Math.sign(places[0].point[0])).toBe(-Math.sign(places[1].point[0]));
  expect(featuresOf('sqrt(abs(x - 0.3*y))', six).features.map(({ kind }) => kind)).toEqual(['line']);
});

describe('on the rim', () => {
  test.each([
    ['sqrt(abs(x - 0.3*y^2)) - 0.05*y', six, [2.7, 3]],
    ['sqrt(abs(x - 0.3*y^2)) - 0.05*y', [-3.1, 3.3, -2.9, 2.9], [2.523, 2.9]],
    ['sqrt(abs(x - 0.3*y)) + 0.05*y', six, [-0.9, -3]],
  ] as const)('%s ends in a cusp', (text, sides, [a, b]) => {
    const { features } = featuresOf(text, sides);
    expect(features.map(({ kind }) => kind)).toEqual(['edge']);
    expect(features[0].point[0]).toBeCloseTo(a, 12);
    expect(features[0].point[1]).toBe(b);
  });

  // In the corner (1, 1) the ground rises by 1e-4 along both sides and falls by 80 times the square of the way.
  test('a corner is no minimum where the ground falls again within a thousandth of a cell', () => {
    const { features } = featuresOf('-20*(x^2 - y^2)^2 - 0.0001*(x + y)', [0, 1, 0, 1]);
    const edges = features.filter(({ kind }) => kind === 'edge');
    const corners = edges.map(({ point }) => point.map(Math.round).join());
    expect(new Set(corners)).toEqual(new Set(['0,1', '1,0']));
    expect(edges).toHaveLength(2);
    for (const { loss } of edges) expect(loss).toBeCloseTo(-20.0001, 9);
  });
});

test.each([
  'log(abs(x^2 - 2)) + y^2',
  'log(abs(3*x - 1.1)) + abs(y)',
  '-1/sqrt(abs(x - y))',
  '-1/abs(x^2 - 2) + y^2',
])('%s falls without end, and has no minimum there', (text) => {
  const [lowest] = featuresOf(text, six).features;
  expect(lowest.kind).toBe('falling');
});

// 5 to 27 samples of x and y, and the least that each loss of a line can be: linear programs, solved by SciPy's linprog (HiGHS).
describe.each([
  [
    1,
    {
      mae: 1.4957636451353524,
      infinityNorm: 1.934912974880631,
      pinball: 0.5271602646854806,
      mape: 44.740792284599046,
    },
  ],
  [
    5,
    {
      mae: 1.2434886634460547,
      infinityNorm: 1.9633651254953768,
      pinball: 0.5100775324116744,
      mape: 72.14633284054933,
    },
  ],
  [
    12,
    {
      mae: 1.2742333157562606,
      infinityNorm: 1.98989999133599,
      pinball: 0.5618337795529069,
      mape: 79.11429319420503,
    },
  ],
] as const)('a line through table %i', (seed, losses) => {
  // prettier-ignore
  const rows = Array.from({ length: 5 + 2 * seed }, (_, k) => {
    const x = Number((Math.sin(3.7 * seed * k + seed) * 3).toFixed(3));
    return `${x},${(1.25 * x - 0.4 + 2 * Math.sin(7.3 * k * k + seed)).toFixed(4)}`;
  });
  const { key: table } = keepTable(`x,y\n${rows.join('\n')}\n`) as { key: string };
  const data = { id: 'csv', settings: { table, header: 'names', task: 'value', scaling: 'raw' } };
  test.each(Object.entries(losses))('%s', (id, least) => {
    const settings = id === 'pinball' ? { quantile: 0.3 } : {};
    const experiment = experimentOf({ data, losses: [{ id, settings }] });
    const { features } = featuresOfRegion(planeObjective(experiment), experiment.plane.domain, Infinity);
    expect(features.map(({ kind }) => kind)).toEqual(['crease']);
    expect(features[0].loss / least).toBeCloseTo(1, 13);
  });
});

test('needles narrower than a cell are missed, and the cells say so', () => {
  const { features, cells } = featuresOf('x^2 + y^2 - 0.5*max(0, 1 - abs(x - 0.3137)/0.003)', six);
  expect(cells).toBe(160);
  expect(features.map(({ kind }) => kind)).toEqual(['minimum']);
});
