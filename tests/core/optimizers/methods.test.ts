import { describe, expect, test } from 'vitest';
import { symmetricEigen2 } from '../../../src/core/math/linear';
import { random } from '../../../src/core/math/random';
import type { WalkObjective } from '../../../src/core/objective/objective';
import { optimizers } from '../../../src/core/optimizers';
import { walk } from '../../../src/core/walk/walk';
import { expectClose } from '../differences';
import { terrainPlane } from '../experiments';
import { problems, started, walked } from './walks';

const { ravine, rosenbrock } = problems;
const { polyak, sam, newton, saddleFreeNewton, lbfgs, conjugateGradient, nelderMead } = optimizers;
const { annealing, langevin, evolution, gradientFlow, centralFlow, sgd } = optimizers;

/** The points after each of the first steps. */
const first = (steps: number, ...[objective, optimizer, start, rate = NaN]: [
  WalkObjective,
  ReturnType<typeof started>,
  readonly number[],
  number?,
]): number[] => Array.from(walked(objective, optimizer, start, { rate, steps }).points.slice(2)); // prettier-ignore

const heightOf = ([x, y]: ArrayLike<number> & Iterable<number>) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

test('polyak: the rate is the height over the squared slope, and no more than its cap', () => {
  // (1, 1) on (x^2 + 10 y^2)/2: height 5.5, slope (1, 10), rate 5.5/101.
  let [x, y] = [1, 1];
  const points: number[] = [];
  for (let k = 0; k < 3; k++) {
    const rate = (0.5 * x * x + 5 * y * y) / (x * x + 100 * y * y);
    [x, y] = [x - rate * x, y - rate * 10 * y];
    points.push(x, y);
  }
  expectClose(first(3, ravine.plane, started(polyak), [1, 1]), points, 1e-12);
  expect(points[0]).toBeCloseTo(1 - 5.5 / 101, 12);
  expectClose(first(1, ravine.plane, started(polyak, { cap: 0.01 }), [1, 1]), [0.99, 0.9], 1e-12);
  // Below the lowest loss that is stated there is no way to go.
  expectClose(first(1, ravine.plane, started(polyak, { lowest: 6 }), [1, 1]), [1, 1], 0);
});

test('sam: the slope is that of the place uphill at the distance of the radius', () => {
  let [x, y] = [1, 1];
  const points: number[] = [];
  for (let k = 0; k < 3; k++) {
    const length = Math.hypot(x, 10 * y);
    const [upX, upY] = [x + (0.05 * x) / length, y + (0.05 * 10 * y) / length];
    [x, y] = [x - 0.03 * upX, y - 0.03 * 10 * upY];
    points.push(x, y);
  }
  expectClose(first(3, ravine.plane, started(sam), [1, 1], 0.03), points, 1e-11);
  const plain = first(3, ravine.plane, started(sgd), [1, 1], 0.03);
  expect(first(3, ravine.plane, started(sam, { radius: 0 }), [1, 1], 0.03)).toEqual(plain);
});

describe('newton', () => {
  test('on Rosenbrock goes where a solver of its equations goes', () => {
    // numpy.linalg.solve of the analytic Hessian.
    const wanted = [
      -1.1752808988764043, 1.3806741573033705, 0.7631148711762008, -3.1750338547475616, 0.7634296788838054,
      0.5828247754967375, 0.9999953110849797, 0.9440273238532042,
    ];
    expectClose(first(4, rosenbrock.plane, started(newton, { damping: 0 }), [-1.2, 1]), wanted, 1e-10);
  });

  test('damped keeps a share damping/(curvature + damping) of a bowl', () => {
    const points = first(2, ravine.plane, started(newton, { damping: 2 }), [1, 1]);
    expectClose(points, [2 / 3, 2 / 12, 4 / 9, 4 / 144], 1e-13);
  });

  test('goes to a saddle, and the saddle-free one leaves it', () => {
    const saddle = terrainPlane('formula', { text: 'x^2 - y^2' });
    expectClose(first(1, saddle, started(newton, { damping: 0 }), [1, 0.1]), [0, 0], 1e-15);
    const free = first(3, saddle, started(saddleFreeNewton, { damping: 0 }), [1, 0.1]);
    expectClose(free, [0, 0.2, 0, 0.4, 0, 0.8], 1e-14);
  });

  test('stays where there is no slope, and has diverged where nothing bends', () => {
    const monkey = terrainPlane('formula', { text: 'x^3 - 3*x*y^2' });
    expect(first(1, monkey, started(newton), [0, 0])).toEqual([0, 0]);
    const plain = terrainPlane('formula', { text: 'x + y' });
    expect(walked(plain, started(newton, { damping: 0 }), [0, 0], { rate: NaN, steps: 3 }).end).toBe(
      'diverged',
    );
  });

  test('costs two products with the Hessian a step where there are two coordinates', () => {
    const { evaluations } = walked(rosenbrock.plane, started(newton), [-1.2, 1], { rate: NaN, steps: 3 });
    expect(evaluations).toEqual({ values: 0, gradients: 3, hessians: 6 });
  });
});

describe('searches along a line', () => {
  // A port to Python of torch.optim.LBFGS(line_search_fn='strong_wolfe', max_iter=1), which was run for these numbers.
  test('lbfgs on the ravine and on Rosenbrock', () => {
    expectClose(
      first(4, ravine.plane, started(lbfgs), [1, 1]),
      [
        0.9090909090909091, 0.09090909090909083, 0.8083007883027881, -0.008083007883027904,
        0.6080603992180722, -0.06191047753453821, 0.1851207842127368, -0.06886568902163893,
      ],
      1e-12,
    );
    const points = first(12, rosenbrock.plane, started(lbfgs), [-1.2, 1]);
    expectClose(
      points.slice(0, 6),
      [-1.0245319303460325, 1.0716196202669255, -1.0284565745562346, 1.068187455748677, -1.0288795348319695, 1.0655029516848564],
      1e-12,
    ); // prettier-ignore
    expectClose(points.slice(-2), [-0.3487787620014461, 0.12519507039453687], 1e-9);
  });

  test('lbfgs forgets all but its memory', () => {
    const [long, short] = [100, 1].map((memory) =>
      first(8, rosenbrock.plane, started(lbfgs, { memory }), [-1.2, 1]),
    );
    expect(short.slice(0, 4)).toEqual(long.slice(0, 4));
    expect(short.slice(4)).not.toEqual(long.slice(4));
  });

  // The same port with PR+ directions, and slopes down to a tenth.
  test('conjugateGradient on the ravine, where two lines are enough, and on Rosenbrock', () => {
    expectClose(
      first(3, ravine.plane, started(conjugateGradient), [1, 1]),
      [0.9090909090909091, 0.09090909090909083, 0.7438016528925613, -0.07438016528925678, 0, 0],
      1e-11,
    );
    expectClose(
      first(3, rosenbrock.plane, started(conjugateGradient), [-1.2, 1]),
      [-1.0245319303460325, 1.0716196202669255, -0.7312612890686953, 0.4984200652542744, -0.6789878766615718, 0.4782671889682177],
      1e-9,
    ); // prettier-ignore
  });
});

describe('nelderMead', () => {
  // scipy.optimize.minimize(method='Nelder-Mead') from the same first simplex.
  test('is where SciPy is after as many turns, and asks for as much', () => {
    const trail = walked(rosenbrock.plane, started(nelderMead, { size: 0.5 }), [-1.2, 1], { rate: NaN, steps: 80 }); // prettier-ignore
    const wanted: Record<number, readonly [number, number]> = {
      1: [-1.2, 1.5],
      3: [-1.2, 1.5],
      9: [-0.9552490234374997, 0.92340087890625],
      10: [-0.8088867187499993, 0.614501953125],
      20: [-0.1974308013915982, -0.0012521743774414],
      80: [0.9999935766859687, 0.9999825706735751],
    };
    for (const [step, point] of Object.entries(wanted))
      expectClose(trail.points.subarray(2 * Number(step), 2 * Number(step) + 2), point, 1e-12);
    expect(trail.evaluations).toEqual({ values: 151, gradients: 0, hessians: 0 });
  });

  test('takes what is no number for the highest ground', () => {
    // No number for x < 0; lowest at x = 4/9, by -4/27.
    const walled = terrainPlane('formula', { text: 'x*sqrt(x) - x + (y - 1)^2' });
    const { loss, end } = walked(walled, started(nelderMead, { size: 1 }), [1, 0], { rate: NaN, steps: 120 });
    expect(end).toBe('done');
    expect(loss.at(-1)!).toBeCloseTo(-4 / 27, 9);
  });
});

describe('chance', () => {
  test('annealing: a lower place is taken, a higher one by exp(-rise/temperature), which cools', () => {
    const [stream, optimizer] = [random(5), started(annealing, { temperature: 40, cooling: 0.5 })];
    let [x, y] = [-1.2, 1];
    let temperature = 40;
    const points = [x, y];
    let risen = 0;
    for (let k = 0; k < 12; k++) {
      const [tx, ty] = [x + 0.3 * stream.normal(), y + 0.3 * stream.normal()];
      const rise = heightOf([tx, ty]) - heightOf([x, y]);
      const chance = stream.uniform();
      if (rise <= 0 || chance < Math.exp(-rise / temperature)) {
        if (rise > 0) risen += 1;
        [x, y] = [tx, ty];
      }
      temperature *= 0.5;
      points.push(x, y);
    }
    const rates = new Float64Array(12).fill(0.3);
    const plan = { objective: rosenbrock.plane, optimizer, start: [-1.2, 1], rates, random: random(5) };
    expectClose(walk(plan).points, points, 1e-12);
    expect(risen).toBeGreaterThan(0);
  });

  test('langevin: the noise is the root of two rates times the temperature', () => {
    const stream = random(5);
    let [x, y] = [1, 1];
    const points = [x, y];
    for (let k = 0; k < 3; k++) {
      const [one, other] = [stream.normal(), stream.normal()];
      const size = Math.sqrt(2 * 0.05 * 0.3);
      [x, y] = [x - 0.05 * x + size * one, y - 0.05 * 10 * y + size * other];
      points.push(x, y);
    }
    const rates = new Float64Array(3).fill(0.05);
    const optimizer = started(langevin, { temperature: 0.3 });
    const plan = { objective: ravine.plane, optimizer, start: [1, 1], rates, random: random(5) };
    expectClose(walk(plan).points, points, 1e-12);
  });

  test('langevin on a bowl of curvature k spreads as T/(k (1 - rate k/2))', () => {
    const [rate, temperature, steps] = [0.1, 0.5, 200_000];
    const { points } = walked(ravine.plane, started(langevin, { temperature }), [0, 0], { rate, steps });
    for (const [axis, curvature] of [1, 10].entries()) {
      let square = 0;
      for (let step = 1000; step <= steps; step++) square += points[2 * step + axis] ** 2;
      const wanted = temperature / (curvature * (1 - (rate * curvature) / 2));
      expect(Math.abs(square / (steps - 999) / wanted - 1)).toBeLessThan(0.03);
    }
  });

  test('evolution: three generations by the book', () => {
    const stream = random(5);
    const [n, lambda, mu] = [2, 6, 3];
    const raw = [1, 2, 3].map((i) => Math.log(3.5) - Math.log(i));
    const w = raw.map((value) => value / raw.reduce((sum, other) => sum + other, 0));
    const eff = 1 / w.reduce((sum, value) => sum + value * value, 0);
    const cs = (eff + 2) / (n + eff + 5);
    const cc = (4 + eff / n) / (n + 4 + (2 * eff) / n);
    const c1 = 2 / ((n + 1.3) ** 2 + eff);
    const cmu = Math.min(1 - c1, (2 * (eff - 2 + 1 / eff)) / ((n + 2) ** 2 + eff));
    const ds = 1 + 2 * Math.max(0, Math.sqrt((eff - 1) / (n + 1)) - 1) + cs;
    const chi = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
    let [sigma, mean, pc, ps] = [0.5, [-1.2, 1], [0, 0], [0, 0]];
    let [a, b, d] = [1, 0, 1];
    const points = [...mean];
    for (let g = 1; g <= 3; g++) {
      const { values, vectors } = symmetricEigen2(a, b, d);
      const along = (shares: number[]) =>
        [0, 1].map((i) => shares[0] * vectors[0][i] + shares[1] * vectors[1][i]);
      const guesses = Array.from({ length: lambda }, () => {
        const move = along(values.map((value) => Math.sqrt(value) * stream.normal()));
        return { move, height: heightOf(mean.map((m, i) => m + sigma * move[i])) };
      });
      const best = guesses.toSorted((one, other) => one.height - other.height).slice(0, mu);
      const y = [0, 1].map((i) => best.reduce((sum, { move }, k) => sum + w[k] * move[i], 0));
      mean = mean.map((m, i) => m + sigma * y[i]);
      const white = along(
        values.map((value, k) => (vectors[k][0] * y[0] + vectors[k][1] * y[1]) / Math.sqrt(value)),
      );
      ps = ps.map((p, i) => (1 - cs) * p + Math.sqrt(cs * (2 - cs) * eff) * white[i]);
      const length = Math.hypot(...ps);
      const h = length / Math.sqrt(1 - (1 - cs) ** (2 * g)) / chi < 1.4 + 2 / (n + 1) ? 1 : 0;
      pc = pc.map((p, i) => (1 - cc) * p + h * Math.sqrt(cc * (2 - cc) * eff) * y[i]);
      const entry = (old: number, i: number, j: number) =>
        (1 - c1 - cmu) * old +
        c1 * (pc[i] * pc[j] + (1 - h) * cc * (2 - cc) * old) +
        cmu * best.reduce((sum, { move }, k) => sum + w[k] * move[i] * move[j], 0);
      [a, b, d] = [entry(a, 0, 0), entry(b, 0, 1), entry(d, 1, 1)];
      sigma *= Math.exp((cs / ds) * (length / chi - 1));
      points.push(...mean);
    }
    const optimizer = started(evolution, { spread: 0.5 });
    const rates = new Float64Array(3).fill(NaN);
    const plan = { objective: rosenbrock.plane, optimizer, start: [-1.2, 1], rates, random: random(5) };
    expectClose(walk(plan).points, points, 1e-10);
  });

  test('evolution learns the diagonal alone of many parameters, and still goes down', () => {
    const size = 50;
    const curvature = (i: number) => 1 + i;
    const bowl: WalkObjective = {
      size,
      value: (at) => at.reduce((sum, value, i) => sum + curvature(i) * value * value, 0),
      gradient: (at) => at.map((value, i) => 2 * curvature(i) * value),
      hessian: () => new Float64Array(size * size),
      hessianTimes: (_, along) => [...along],
    };
    const plan = {
      objective: bowl,
      optimizer: started(evolution, { spread: 0.5 }),
      start: new Float64Array(size).fill(1),
      rates: new Float64Array(1500).fill(NaN),
      random: random(1),
    };
    const { loss } = walk(plan);
    expect(loss.at(-1)!).toBeLessThan(1e-6 * loss[0]);
  });
});

describe('lines to compare with', () => {
  test('gradientFlow: each part of a step is the polynomial of fourth order of its exponential', () => {
    const part = (z: number) => 1 - z + z ** 2 / 2 - z ** 3 / 6 + z ** 4 / 24;
    const [slow, steep] = [part(0.1 / 4) ** 4, part(1 / 4) ** 4];
    const wanted = [1, 2, 3].flatMap((step) => [slow ** step, steep ** step]);
    expectClose(first(3, ravine.plane, started(gradientFlow), [1, 1], 0.1), wanted, 1e-13);
    expectClose(wanted, [1, 2, 3].flatMap((step) => [Math.exp(-0.1 * step), Math.exp(-step)]), 2e-5); // prettier-ignore
  });

  test('centralFlow is the gradient flow while nothing is at the edge, and diverges with descent on a bowl', () => {
    const [flow, central] = [gradientFlow, centralFlow].map((entry) =>
      first(50, ravine.plane, started(entry, { parts: 2 }), [1, 1], 0.1),
    );
    expect(central).toEqual(flow);
    expect(walked(ravine.plane, started(centralFlow), [1, 1], { rate: 0.21, steps: 5 }).end).toBe('diverged');
  });

  test('centralFlow keeps the curvature at 2/rate, with the swing that descent has there', () => {
    // The curvature across is 1 + x, and a force drives x up: at the edge x is 3 and the swing holds it, y^2 = .001.
    const canyon = terrainPlane('formula', { text: '(1 + x)*y^2/2 - 0.0005*x + 0.002*y' });
    const [descent, central] = [sgd, centralFlow].map((entry) =>
      walked(canyon, started(entry), [2.9, 0.03], { rate: 0.5, steps: 10_000 }),
    );
    const late = Array.from({ length: 6000 }, (_, k) => 4000 + k);
    const meanOf = (value: (step: number) => number) =>
      late.reduce((sum, step) => sum + value(step), 0) / late.length;
    expect(meanOf((step) => central.points[2 * step])).toBeCloseTo(3, 2);
    expect(meanOf((step) => descent.points[2 * step])).toBeCloseTo(3, 1);
    expect(meanOf((step) => central.seen.variance[2 * step]) / 0.001).toBeCloseTo(1, 1);
    expect(meanOf((step) => descent.points[2 * step + 1] ** 2) / 0.001).toBeCloseTo(1, 1);
  });
});
