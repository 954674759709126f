import { random, type Random } from '../math/random';
import { choice } from '../settings';
import { defineDataset } from './dataset';
import { scalingSetting } from './scaling';
import { countSetting, twoClasses, type Point } from './twoClasses';

type Range = readonly [number, number];

// Documented ranges of adults: body mass by sex in kg, tail in cm.
const panda = { female: [70, 100], male: [85, 125], tail: [10, 15] } as const;
const armadillo = { female: [3.6, 6], male: [5.5, 7.7], tail: [26, 53] } as const;

// Our own assumption, for want of a table by age: cubs of some months, as heavy as an armadillo.
const cub = { mass: [2, 12], tail: [4, 10], share: 0.3 } as const;

// Two scores with standard deviation 1 whose class means lie d apart; the best rule errs with probability
// Phi(-d / 2) = 0.1, so d = 2 * 1.2815515655. Each score has half of d / sqrt 2 on either side of 0.
const scoreMean = 1.2815515655446004 / Math.sqrt(2);

/** Giant pandas (class 1) and nine-banded armadillos (class 0): drawn, not measured. */
export const pandas = defineDataset({
  title: 'Pandas and armadillos',
  about:
    'Synthetic: adult giant pandas and nine-banded armadillos within documented ranges of mass and tail; cubs and photographs are assumed.',
  source:
    'Synthetic; ranges from San Diego Zoo Wildlife Alliance (giant panda fact sheet) and encyclopaedic texts on Ailuropoda melanoleuca and Dasypus novemcinctus; cubs and photograph scores are our own assumptions',
  licence: 'CC0 1.0',
  settings: {
    variant: choice('variant', 'adults', {
      adults: 'adults: easy to tell apart',
      cubs: 'with cubs: some pandas are small',
      photographs: 'from photographs: scores that overlap',
    }),
    count: countSetting(60),
    scaling: scalingSetting('standardised'),
  },
  table(settings, seed) {
    const count = settings.count as number;
    const stream = random(seed).fork('pandas');
    if (settings.variant === 'photographs') {
      return twoClasses(
        [
          { name: 'black-white contrast', unit: '' },
          { name: 'plate texture', unit: '' },
        ],
        ['armadillo', 'panda'],
        [photographs(-1, count, stream), photographs(1, count, stream)],
      );
    }
    const cubs = settings.variant === 'cubs' ? Math.round(cub.share * count) : 0;
    return twoClasses(
      [
        { name: 'body mass', unit: 'kg' },
        { name: 'tail length', unit: 'cm' },
      ],
      ['armadillo', 'panda'],
      [
        times(count, (i) => adult(armadillo, i, stream)),
        times(count, (i) =>
          i < cubs ? [within(cub.mass, stream), within(cub.tail, stream)] : adult(panda, i, stream),
        ),
      ],
    );
  },
});

// Sexes take turns, so that they are half and half.
function adult(animal: { female: Range; male: Range; tail: Range }, i: number, stream: Random): Point {
  return [within(i % 2 === 0 ? animal.female : animal.male, stream), within(animal.tail, stream)];
}

function photographs(sign: 1 | -1, count: number, stream: Random): Point[] {
  return times(count, () => [sign * scoreMean + stream.normal(), -sign * scoreMean + stream.normal()]);
}

// Triangular: most often in the middle, never outside; the mean of two uniform numbers.
function within([low, high]: Range, stream: Random): number {
  return low + ((high - low) * (stream.uniform() + stream.uniform())) / 2;
}

function times(count: number, make: (i: number) => Point): Point[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
