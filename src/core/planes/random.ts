import { random as randomStream, type Random } from '../math/random';
import { addScaled, dot, norm } from '../math/vector';
import { denseLayers, type Layer } from '../models/layers';
import { choice, number } from '../settings';
import { definePlane, type Training } from './plane';

/** Keeps the division finite where a random row is 0; of the authors' code. */
const leastLength = 1e-10;

/**
 * Two random directions, each row of weights as long as the row of the trained weights that it moves. Normalised
 * directions of deep nets are visibly oblique. They are made orthogonal row by row, which keeps every row's length;
 * what is left of the angle, by biases and by rows of one weight, is taken from the second direction. Its rows of several
 * weights keep their length, since those of the first are at right angles to them; biases and rows of one weight do not.
 */
export const random = definePlane({
  title: 'Random directions',
  about:
    'Two random directions around the trained point; they move the weights of a neuron the farther, the larger these are.',
  source:
    'Li et al. 2018, arXiv 1712.09913: filter-normalised Gaussian directions, here at right angles, for which single weights of a neuron and biases of the second direction are not quite in proportion; code at github.com/tomgoldstein/loss-landscape.',
  settings: {
    seed: number('seed', 1, {
      min: 0,
      max: 9999,
      integer: true,
      help: 'A different seed gives a different plane.',
    }),
    biases: choice(
      'biases',
      'ignore',
      { ignore: 'fixed', weights: 'moved by their own value' },
      'Whether the directions move biases too: the first by their own value, the second by what a right angle to it leaves of theirs.',
    ),
  },
  directions: {
    about: ['first random direction', 'second random direction'],
    range: [-1, 1],
    find({ seed, biases }, { layers, theta }: Training) {
      const stream = randomStream(seed as number);
      const rows = rowsOf(layers);
      const first = normalised(gaussian(theta.length, stream.fork('first')), theta, rows);
      const second = gaussian(theta.length, stream.fork('second'));
      for (const [from, to] of rows) {
        if (to - from > 1) makeOrthogonal(second.subarray(from, to), first.subarray(from, to));
      }
      const along = [first, normalised(second, theta, rows)] as const;
      if (biases === 'weights') along.forEach((direction) => copyBiases(direction, theta, layers));
      return { along: atRightAngles(along, stream.fork('spare')) };
    },
  },
});

type Row = readonly [from: number, to: number];

/** Where the weights into each unit stand in theta. */
function rowsOf(layers: readonly Layer[]): Row[] {
  return denseLayers(layers).flatMap(({ offset, inputs, outputs }) =>
    Array.from({ length: outputs }, (_, unit): Row => [offset + unit * inputs, offset + (unit + 1) * inputs]),
  );
}

function gaussian(size: number, stream: Random): Float64Array {
  return Float64Array.from({ length: size }, () => stream.normal());
}

/** Rows d |w| / |d|; biases 0. */
function normalised(direction: Float64Array, theta: Float64Array, rows: readonly Row[]): Float64Array {
  const result = new Float64Array(theta.length);
  for (const [from, to] of rows) {
    const row = direction.subarray(from, to);
    const length = norm(theta.subarray(from, to)) / (norm(row) + leastLength);
    row.forEach((part, index) => (result[from + index] = part * length));
  }
  return result;
}

function copyBiases(direction: Float64Array, theta: Float64Array, layers: readonly Layer[]): void {
  for (const { offset, inputs, outputs, bias } of denseLayers(layers)) {
    if (!bias) continue;
    const from = offset + inputs * outputs;
    direction.set(theta.subarray(from, from + outputs), from);
  }
}

/** row -= its part along the other. */
function makeOrthogonal(row: Float64Array, other: Float64Array): void {
  const square = dot(other, other);
  if (square > 0) addScaled(row, -dot(row, other) / square, other);
}

/** second = (second - c first) / √(1 + c²). Where no angle is left to turn, a spare random direction is used. */
function atRightAngles(
  [first, second]: readonly [Float64Array, Float64Array],
  spare: Random,
): readonly [Float64Array, Float64Array] {
  const one = norm(first) > 0 ? first : gaussian(first.length, spare);
  const turned = second.slice();
  const cosine = dot(turned, one) / dot(one, one);
  addScaled(turned, -cosine, one);
  const shrink = Math.sqrt(1 + cosine * cosine);
  if (norm(turned) > 1e-6 * norm(one)) return [one, turned.map((part) => part / shrink)];
  const other = gaussian(first.length, spare);
  makeOrthogonal(other, one);
  const length = norm(one) / norm(other);
  return [one, other.map((part) => part * length)];
}
