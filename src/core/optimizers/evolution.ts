import { exp, log, pow } from '../math/elementary';
import { symmetricEigen } from '../math/linear';
import type { Random } from '../math/random';
import { norm } from '../math/vector';
import { number } from '../settings';
import { fromLowest, heightAt } from './heights';
import { defineMethod } from './method';
import type { StepContext } from './optimizer';

interface State {
  readonly spread: number;
  /** Symmetric, by rows; with many parameters its diagonal alone. */
  readonly covariance: Float64Array;
  /** The ways of the mean, weighted by age: of its steps as they are, and turned to have no direction. */
  readonly path: Float64Array;
  readonly roundPath: Float64Array;
}

/** With more parameters than this only the diagonal of the covariance is learnt. */
const mostFull = 30;

export const evolution = defineMethod<State>({
  title: 'Evolution (CMA-ES)',
  about:
    'A cloud of guesses that moves to where its better half lies and takes the shape of the valley. It needs no slope; what walks is its middle.',
  source:
    'Hansen and Ostermeier 2001; constants of Hansen 2016, arXiv 1604.00772, with positive weights; with more than 30 parameters the diagonal alone (Ros and Hansen 2008).',
  rateKind: 'none',
  lengths: { spread: 4 },
  settings: {
    spread: number('first spread', 1, {
      min: 1e-9,
      max: 1000,
      scale: 'log10',
      help: 'How far guesses lie from the start at first, one standard deviation.',
    }),
  },
  slopesOfStep: (_, size) => populationOf(size),
  start: ({ spread }) => ({
    isSlopeless: true,
    init: ({ length }) => ({
      spread,
      covariance: identity(length),
      path: new Float64Array(length),
      roundPath: new Float64Array(length),
    }),
    update(_gradient, state, context) {
      const next = generation(state, context);
      return { ...next, seen: { spread: next.theta.map(() => next.state.spread) } };
    },
  }),
});

function populationOf(size: number): number {
  return 4 + Math.floor(3 * log(size));
}

function identity(size: number): Float64Array {
  if (size > mostFull) return new Float64Array(size).fill(1);
  return Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
}

/** One generation: guesses, their better half, and what is learnt from it. */
function generation(
  { spread, covariance, path, roundPath }: State,
  { theta, step, random, objective }: StepContext,
): { theta: Float64Array; state: State } {
  const size = theta.length;
  const constants = constantsOf(size);
  const { weights, effective, pathRate, roundRate, rankOne, rankMany, damping, usualLength } = constants;
  const shape = shapeOf(covariance, size);

  const guesses = Array.from({ length: populationOf(size) }, () => {
    const move = shape.drawn(random);
    return {
      move,
      value: heightAt(
        objective,
        theta.map((part, i) => part + spread * move[i]),
      ),
    };
  });
  const better = fromLowest(guesses).slice(0, weights.length);
  const mean = theta.map((_, i) => better.reduce((sum, { move }, k) => sum + weights[k] * move[i], 0));

  const rounded = shape.whitened(mean);
  const nextRound = roundPath.map(
    (part, i) => (1 - roundRate) * part + Math.sqrt(roundRate * (2 - roundRate) * effective) * rounded[i],
  );
  const length = norm(nextRound);
  // While steps follow each other for long, the path would grow for another reason than the shape.
  const aged = Math.sqrt(1 - pow(1 - roundRate, 2 * step));
  const isSteady = length / aged < (1.4 + 2 / (size + 1)) * usualLength;
  const nextPath = path.map(
    (part, i) =>
      (1 - pathRate) * part + (isSteady ? Math.sqrt(pathRate * (2 - pathRate) * effective) * mean[i] : 0),
  );
  const kept = 1 - rankOne - rankMany + (isSteady ? 0 : rankOne * pathRate * (2 - pathRate));
  const nextCovariance = covariance.map((part, at) => {
    const [i, j] = shape.places(at);
    const many = better.reduce((sum, { move }, k) => sum + weights[k] * move[i] * move[j], 0);
    return kept * part + rankOne * nextPath[i] * nextPath[j] + rankMany * many;
  });
  return {
    theta: theta.map((part, i) => part + spread * mean[i]),
    state: {
      spread: spread * exp((roundRate / damping) * (length / usualLength - 1)),
      covariance: nextCovariance,
      path: nextPath,
      roundPath: nextRound,
    },
  };
}

/** The constants of Hansen 2016, table 1; learning of a diagonal is (size + 2)/3 times as quick. */
function constantsOf(size: number) {
  const half = populationOf(size) / 2;
  const raw = Array.from({ length: Math.floor(half) }, (_, k) => log(half + 0.5) - log(k + 1));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weights = raw.map((weight) => weight / total);
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const roundRate = (effective + 2) / (size + effective + 5);
  const quicker = size > mostFull ? (size + 2) / 3 : 1;
  const rankOne = Math.min(1, (quicker * 2) / ((size + 1.3) * (size + 1.3) + effective));
  const rankMany = Math.min(
    1 - rankOne,
    (quicker * 2 * (effective - 2 + 1 / effective)) / ((size + 2) * (size + 2) + effective),
  );
  return {
    weights,
    effective,
    roundRate,
    rankOne,
    rankMany,
    pathRate: (4 + effective / size) / (size + 4 + (2 * effective) / size),
    damping: 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (size + 1)) - 1) + roundRate,
    usualLength: Math.sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size * size)),
  };
}

/** The root of a covariance, to draw from it and to take it away. */
function shapeOf(covariance: Float64Array, size: number) {
  if (covariance.length === size && size > 1) {
    const roots = covariance.map(Math.sqrt);
    return {
      drawn: (random: Random) => roots.map((root) => root * random.normal()),
      whitened: (move: Float64Array) => move.map((part, i) => part / roots[i]),
      places: (at: number) => [at, at] as const,
    };
  }
  const rows = Array.from({ length: size }, (_, i) => [...covariance.subarray(i * size, (i + 1) * size)]);
  const { values, vectors } = symmetricEigen(rows);
  const roots = values.map((value) => Math.sqrt(Math.max(value, 0)));
  const along = (shares: readonly number[]) =>
    Float64Array.from({ length: size }, (_, i) =>
      vectors.reduce((sum, vector, k) => sum + shares[k] * vector[i], 0),
    );
  return {
    drawn: (random: Random) => along(roots.map((root) => root * random.normal())),
    whitened: (move: Float64Array) =>
      along(
        vectors.map((vector, k) => {
          const share = vector.reduce((sum, part, i) => sum + part * move[i], 0);
          return roots[k] > 0 ? share / roots[k] : 0;
        }),
      ),
    places: (at: number) => [Math.floor(at / size), at % size] as const,
  };
}
