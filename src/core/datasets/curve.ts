import { exp, sin, tanh } from '../math/elementary';
import { choice } from '../settings';
import { defineDataset } from './dataset';

interface Curve {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly y: (x: number) => number;
}

const curves: Readonly<Record<string, Curve>> = {
  wave: { title: 'sin(5x + 0.5)', low: -3, high: 3, count: 64, y: (x) => sin(5 * x + 0.5) },
  exponential: { title: 'e^x', low: -1, high: 1, count: 9, y: exp },
  identity: { title: 'y = x', low: 0, high: 1, count: 21, y: (x) => x },
  twoSteps: {
    title: 'tanh(x/2) + tanh(3x)',
    low: -2,
    high: 2,
    count: 41,
    y: (x) => tanh(0.5 * x) + tanh(3 * x),
  },
};

/** Points of a known curve at even distances: a teacher whose answer can be read off. */
export const curve = defineDataset({
  title: 'A known curve',
  about: 'Points of a curve that a model can hit exactly, or not at all: noise-free targets.',
  source: 'Own; evenly spaced points of an elementary function',
  licence: 'CC0 1.0',
  settings: {
    shape: choice(
      'curve',
      'wave',
      Object.fromEntries(Object.entries(curves).map(([id, { title }]) => [id, title])),
    ),
  },
  table({ shape }) {
    const { low, high, count, y } = curves[shape as string];
    // Symmetric about the middle to the last bit.
    const x = Float64Array.from(
      { length: count },
      (_, i) => (low * (count - 1 - i) + high * i) / (count - 1),
    );
    return {
      task: 'regression',
      features: [{ name: 'x', unit: '', values: x }],
      target: { name: 'y', unit: '', values: x.map(y) },
      classes: [],
    };
  },
});
