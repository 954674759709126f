import { describe, expect, test } from 'vitest';
import { f32x4, f64x2 } from '../../../src/core/kernel/wasm/lanes';
import { losses } from '../../../src/core/losses';
import { lossFor, type Loss, type Score } from '../../../src/core/losses/loss';
import { byLanes } from './byLanes';
import { reduced } from './samples';

/*
 * Numbers of mpmath with 700 digits: value, slopes and Hessian by forward differentiation of
 * the definitions, each share of the softmax on its own.
 */

type Id = keyof typeof losses;
type FarEnd = readonly [
  id: Id,
  logits: readonly number[],
  truth: number,
  value: number,
  slopes: readonly number[],
  hessian: readonly (readonly number[])[],
];

const farEnds: readonly FarEnd[] = [
  [
    'brier',
    [0, 45, 0],
    0,
    2.0,
    [-1.1450074322197575e-19, 1.717511148329636e-19, -5.725037161098787e-20],
    [
      [-1.1450074322197575e-19, 1.1450074322197575e-19, 6.555210099192412e-39],
      [1.1450074322197575e-19, -1.717511148329636e-19, 5.725037161098787e-20],
      [6.555210099192412e-39, 5.725037161098787e-20, -5.725037161098787e-20],
    ],
  ],
  [
    'brier',
    [0, 45, 0],
    1,
    4.9164075743943095e-39,
    [4.9164075743943095e-39, -9.832815148788619e-39, 4.9164075743943095e-39],
    [
      [8.194012623990515e-39, -9.832815148788619e-39, 1.638802524798103e-39],
      [-9.832815148788619e-39, 1.9665630297577238e-38, -9.832815148788619e-39],
      [1.638802524798103e-39, -9.832815148788619e-39, 8.194012623990515e-39],
    ],
  ],
  [
    'brier',
    [40, -40, 0],
    1,
    2.0,
    [8.496708510583178e-18, -7.21940555138166e-35, -8.496708510583178e-18],
    [
      [-8.496708510583178e-18, 7.21940555138166e-35, 8.496708510583178e-18],
      [7.21940555138166e-35, -7.21940555138166e-35, 6.1341184589776e-52],
      [8.496708510583178e-18, 6.1341184589776e-52, -8.496708510583178e-18],
    ],
  ],
  [
    'brier',
    [300, 0, -300],
    1,
    2.0,
    [2.0592800889648054e-130, -2.0592800889648054e-130, -5.3007931060086215e-261],
    [
      [-2.0592800889648054e-130, 2.0592800889648054e-130, 5.3007931060086215e-261],
      [2.0592800889648054e-130, -2.0592800889648054e-130, 0.0],
      [5.3007931060086215e-261, 0.0, -5.3007931060086215e-261],
    ],
  ],
  [
    'brier',
    [1, 2, -1],
    2,
    1.4959010158206711,
    [-0.14091881708409623, 0.2459879932903159, -0.10506917620621967],
    [
      [0.07324337094052799, -0.1104063137296452, 0.037162942789117206],
      [-0.1104063137296452, 0.053569862007888276, 0.05683645172175693],
      [0.037162942789117206, 0.05683645172175693, -0.09399939451087413],
    ],
  ],
  [
    'kl',
    [0, 37, 0],
    1,
    1.706609525148813e-16,
    [8.533047625744065e-17, -1.706609525148813e-16, 8.533047625744065e-17],
    [
      [8.533047625744063e-17, -8.533047625744063e-17, -7.281290178321641e-33],
      [-8.533047625744063e-17, 1.7066095251488127e-16, -8.533047625744063e-17],
      [-7.281290178321641e-33, -8.533047625744063e-17, 8.533047625744063e-17],
    ],
  ],
  [
    'kl',
    [1, 2, 40],
    2,
    4.293955209349608e-17,
    [1.1548224173015786e-17, 3.1391327920480296e-17, -4.293955209349608e-17],
    [
      [1.1548224173015786e-17, -3.625140919143559e-34, -1.1548224173015785e-17],
      [-3.625140919143559e-34, 3.1391327920480296e-17, -3.1391327920480296e-17],
      [-1.1548224173015785e-17, -3.1391327920480296e-17, 4.2939552093496076e-17],
    ],
  ],
  [
    'kl',
    [0, 45, 0],
    0,
    45.0,
    [-1.0, 1.0, 2.8625185805493937e-20],
    [
      [2.8625185805493937e-20, -2.8625185805493937e-20, -8.194012623990515e-40],
      [-2.8625185805493937e-20, 5.725037161098787e-20, -2.8625185805493937e-20],
      [-8.194012623990515e-40, -2.8625185805493937e-20, 2.8625185805493937e-20],
    ],
  ],
  [
    'labelSmoothed',
    [0, 45, 0],
    0,
    43.5,
    [-0.9333333333333333, 0.9666666666666667, -0.03333333333333333],
    [
      [2.8625185805493937e-20, -2.8625185805493937e-20, -8.194012623990515e-40],
      [-2.8625185805493937e-20, 5.725037161098787e-20, -2.8625185805493937e-20],
      [-8.194012623990515e-40, -2.8625185805493937e-20, 2.8625185805493937e-20],
    ],
  ],
  [
    'labelSmoothed',
    [37, -37, 0],
    1,
    70.3,
    [0.9666666666666666, -0.9333333333333333, -0.03333333333333325],
    [
      [8.533047625744065e-17, -7.281290178321642e-33, -8.533047625744065e-17],
      [-7.281290178321642e-33, 7.281290178321643e-33, -6.2131595868481075e-49],
      [-8.533047625744065e-17, -6.2131595868481075e-49, 8.533047625744065e-17],
    ],
  ],
  [
    'focal',
    [37, -37, 0],
    1,
    74.0,
    [0.9999999999999999, -1.0, 8.533047625744065e-17],
    [
      [8.53304762574396e-17, 1.0412244954999948e-30, -8.533047625744065e-17],
      [1.0412244954999948e-30, -1.041224495499995e-30, 8.884818209192795e-47],
      [-8.533047625744065e-17, 8.884818209192795e-47, 8.533047625744065e-17],
    ],
  ],
  [
    'focal',
    [0, 45, 0],
    1,
    1.8764410708343314e-58,
    [2.814661606251497e-58, -5.629323212502994e-58, 2.814661606251497e-58],
    [
      [5.629323212502994e-58, -8.443984818754491e-58, 2.814661606251497e-58],
      [-8.443984818754491e-58, 1.6887969637508982e-57, -8.443984818754491e-58],
      [2.814661606251497e-58, -8.443984818754491e-58, 5.629323212502994e-58],
    ],
  ],
  [
    'nll',
    [37, -37, 0],
    1,
    74.0,
    [0.9999999999999999, -1.0, 8.533047625744065e-17],
    [
      [8.533047625744065e-17, -7.281290178321642e-33, -8.533047625744065e-17],
      [-7.281290178321642e-33, 7.281290178321643e-33, -6.2131595868481075e-49],
      [-8.533047625744065e-17, -6.2131595868481075e-49, 8.533047625744065e-17],
    ],
  ],
  [
    'nll',
    [0, 45, 0],
    1,
    5.725037161098787e-20,
    [2.8625185805493937e-20, -5.725037161098787e-20, 2.8625185805493937e-20],
    [
      [2.8625185805493937e-20, -2.8625185805493937e-20, -8.194012623990515e-40],
      [-2.8625185805493937e-20, 5.725037161098787e-20, -2.8625185805493937e-20],
      [-8.194012623990515e-40, -2.8625185805493937e-20, 2.8625185805493937e-20],
    ],
  ],
  [
    'softmaxCrossEntropy',
    [0, 45, 0],
    0,
    45.0,
    [-1.0, 1.0, 2.8625185805493937e-20],
    [
      [2.8625185805493937e-20, -2.8625185805493937e-20, -8.194012623990515e-40],
      [-2.8625185805493937e-20, 5.725037161098787e-20, -2.8625185805493937e-20],
      [-8.194012623990515e-40, -2.8625185805493937e-20, 2.8625185805493937e-20],
    ],
  ],
  [
    'generalizedCrossEntropy',
    [37, -37, 0],
    1,
    1.4285714285714286,
    [3.188202055259907e-23, -3.188202055259907e-23, 2.72050799780279e-39],
    [
      [-2.231741438681934e-23, 2.2317414386819347e-23, -4.624863596264742e-39],
      [2.2317414386819347e-23, -2.2317414386819347e-23, 1.904355598461953e-39],
      [-4.624863596264742e-39, 1.904355598461953e-39, 2.7205079978027893e-39],
    ],
  ],
  [
    'generalizedCrossEntropy',
    [0, 45, 0],
    1,
    5.725037161098787e-20,
    [2.8625185805493937e-20, -5.725037161098787e-20, 2.8625185805493937e-20],
    [
      [2.8625185805493937e-20, -2.8625185805493937e-20, -1.3929821460783876e-39],
      [-2.8625185805493937e-20, 5.725037161098787e-20, -2.8625185805493937e-20],
      [-1.3929821460783876e-39, -2.8625185805493937e-20, 2.8625185805493937e-20],
    ],
  ],
  [
    'probabilityDifference',
    [0, 45, 0],
    0,
    1.0,
    [-2.8625185805493937e-20, 2.8625185805493937e-20, 8.194012623990515e-40],
    [
      [-2.8625185805493937e-20, 2.8625185805493937e-20, 8.194012623990515e-40],
      [2.8625185805493937e-20, -2.8625185805493937e-20, -1.638802524798103e-39],
      [8.194012623990515e-40, -1.638802524798103e-39, 8.194012623990515e-40],
    ],
  ],
  [
    'probabilityDifference',
    [0, 37, 37],
    0,
    1.0,
    [-4.266523812872032e-17, 2.133261906436016e-17, 2.133261906436016e-17],
    [
      [-4.266523812872032e-17, 2.133261906436016e-17, 2.133261906436016e-17],
      [2.133261906436016e-17, 9.101612722902054e-34, -2.133261906436016e-17],
      [2.133261906436016e-17, -2.133261906436016e-17, 9.101612722902054e-34],
    ],
  ],
];

const formOf = (id: Id, score: Score) => lossFor(losses[id], {}, score)!;

function at(loss: Loss, outputs: readonly number[], target: readonly number[]) {
  const { value, gradient, hessian } = reduced(loss);
  const [output, truth] = [Float64Array.from(outputs), Float64Array.from(target)];
  const times = hessian(output, truth, 1);
  const unit = (k: number) => Float64Array.from(outputs, (_, at) => (at === k ? 1 : 0));
  return {
    value: value(output, truth, 1),
    slopes: [...gradient(output, truth, 1)],
    hessian: outputs.map((_, k) => [...times(unit(k))]),
  };
}

function expectRelative(got: number, wanted: number, tolerance: number, size = Math.abs(wanted)): void {
  expect(Math.abs(got - wanted), `${got}, not ${wanted}`).toBeLessThanOrEqual(tolerance * size);
}

describe('of several classes, confident and right or wrong', () => {
  test.each(farEnds)('%s at %j of class %d', (id, logits, truth, value, slopes, hessian) => {
    const got = at(formOf(id, 'logits'), logits, [truth]);
    expectRelative(got.value, value, 1e-14);
    slopes.forEach((slope, k) => expectRelative(got.slopes[k], slope, 2e-14));
    const size = Math.max(...hessian.flat().map(Math.abs));
    hessian.forEach((row, k) =>
      row.forEach((second, j) => expectRelative(got.hessian[k][j], second, 1e-13, size)),
    );
  });

  test.each([
    { lane: f64x2, tolerance: 1e-13, least: 2 ** -900 },
    { lane: f32x4, tolerance: 1e-5, least: 2 ** -100 },
  ])('slopes in $lane.id lanes', ({ lane, tolerance, least }) => {
    for (const [id, logits, truth, , slopes] of farEnds) {
      const loss = formOf(id, 'logits');
      const { gradient } = byLanes(lane)(loss, logits, truth);
      slopes.forEach((slope, k) => {
        if (Math.abs(slope) > least) expectRelative(gradient[k], slope, tolerance);
      });
    }
  });
});

describe('where a slope is 0 the Hessian of a Gaussian is not', () => {
  test.each([
    [[0, 0], 0, [1, 0, 0, 0]],
    [[0, 0], 1, [1, 2, 2, 2]],
    [[1, 0], 0, [1, -2, -2, 2]],
    [[2, 0.5], -1, [0.36787944117144233, -2.207276647028654, -2.207276647028654, 6.621829941085962]],
  ])('at %j of %d', (answer, target, wanted) => {
    at(losses.gaussianNll, answer, [target])
      .hessian.flat()
      .forEach((bend, k) => expect(bend).toBeCloseTo(wanted[k], 14));
  });
});

describe('what overflows on the way', () => {
  test('to a finite loss of Poisson', () => {
    const { value, slopes } = at(losses.poisson, [1e308], [3.5e305]);
    expectRelative(value, -1.4821867302475811e308, 1e-15);
    expectRelative(slopes[0], 0.9965, 1e-15);
  });

  test('to a mean of log shares', () => {
    const smoothed = formOf('labelSmoothed', 'logits');
    expectRelative(at(smoothed, [0, 1.7e308, 0], [0]).value, 1.6433333333333333e308, 1e-15);
    expectRelative(at(smoothed, [0, -1.7e308, 0], [0]).value, 1.7e307 / 3, 1e-14);
  });
});

describe('a difference that is no double', () => {
  test.each([
    ['mape', {}, [1e308], [-1e308], 200, 1e-306],
    ['mape', {}, [-1.7e308], [1.7e308], 200, -5.882352941176471e-307],
    ['pinball', {}, [1e308], [-1e308], 1e308, 0.5],
    ['pinball', { quantile: 0.001 }, [-1e308], [1e308], 2e305, -0.001],
    ['huber', { delta: 0.01 }, [1e308], [-1e308], 2e306, 0.01],
    // 2e308 itself is beyond doubles.
    ['mae', {}, [1e308], [-1e308], Infinity, 1],
    ['huber', {}, [1e308], [-1e308], Infinity, 1],
  ] as const)('%s of %j at %j less %j', (id, settings, answer, target, value, slope) => {
    const { value: valueOf, gradient, hessian } = reduced(losses[id], settings);
    const [outputs, truth] = [Float64Array.from(answer), Float64Array.from(target)];
    if (value === Infinity) expect(valueOf(outputs, truth)).toBe(value);
    else expectRelative(valueOf(outputs, truth), value, 1e-15);
    expectRelative(gradient(outputs, truth)[0], slope, 1e-15);
    expect(hessian(outputs, truth)(Float64Array.of(1))[0] + 0).toBe(0);
  });

  test('weighs a percentage among others', () => {
    const { value, gradient } = reduced(losses.mape);
    const [outputs, target] = [Float64Array.of(1e308, 1), Float64Array.of(-1e308, 1)];
    expect(value(outputs, target)).toBe(100);
    expect([...gradient(outputs, target)]).toEqual([5e-307, 0]);
  });
});

describe('log-cosh bends by 1 / cosh(error)^2', () => {
  test.each([
    [0, 1],
    [1, 0.4199743416140261],
    [10, 8.244614455767397e-9],
    [20, 1.6993417021166355e-17],
    [40, 7.219405551381661e-35],
    [100, 5.53558610694695e-87],
    [300, 1.0601586212017243e-260],
    [1e10, 0],
    [1e200, 0],
  ])('at %d', (error, wanted) => {
    for (const sign of [1, -1])
      expectRelative(at(losses.logCosh, [sign * error], [0]).hessian[0][0], wanted, 2e-15);
  });
});

describe('at infinity', () => {
  test('a loss that has come to its limit does not bend', () => {
    for (const id of ['probabilityDifference', 'generalizedCrossEntropy', 'brier'] as const) {
      const { value, slopes, hessian } = at(formOf(id, 'logits'), [0, Infinity, 1], [2]);
      expect(Number.isFinite(value)).toBe(true);
      expect([...slopes, ...hessian.flat()].every((part) => part === 0)).toBe(true);
    }
    for (const id of ['probabilityDifference', 'generalizedCrossEntropy'] as const) {
      const { slopes, hessian } = at(formOf(id, 'logits'), [Infinity, Infinity, 0], [2]);
      expect([...slopes, ...hessian.flat()].every((part) => part === 0)).toBe(true);
    }
  });

  test('how two infinite logits share an infinite loss nothing tells, as in PyTorch', () => {
    const { value, slopes, hessian } = at(formOf('nll', 'logits'), [Infinity, Infinity, 0], [2]);
    expect([value, ...slopes]).toEqual([Infinity, NaN, NaN, -1]);
    expect(hessian.flat().every(Number.isNaN)).toBe(true);
  });

  test('the slope of a squared logarithm is 0', () => {
    for (const target of [0, 1]) {
      const { value, slopes, hessian } = at(losses.msle, [Infinity], [target]);
      expect([value, slopes[0] + 0, hessian[0][0] + 0]).toEqual([Infinity, 0, 0]);
    }
  });
});
