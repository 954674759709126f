import { addScaled, dot } from '../math/vector';
import { number } from '../settings';
import { defineMethod } from './method';
import { firstLength, strongWolfe } from './strongWolfe';

/** A move and how the slope changed by it. */
interface Pair {
  readonly move: Float64Array;
  readonly change: Float64Array;
}

interface State {
  readonly pairs: readonly Pair[];
  /** The move and the slope of the step before. */
  readonly last?: { readonly move: Float64Array; readonly gradient: Float64Array };
}

/** A pair that tells of no upward curvature is not kept. */
const leastCurvature = 1e-10;

export const lbfgs = defineMethod<State>({
  title: 'L-BFGS',
  about:
    'Learns how the ground bends from its last moves, steps nearly as Newton would, and searches along each step for how far.',
  source:
    "Liu and Nocedal 1989, doi 10.1007/BF01589116; torch.optim.LBFGS(line_search_fn='strong_wolfe'), one iteration a step.",
  rateKind: 'none',
  settings: {
    memory: number('memory', 100, { min: 1, max: 100, integer: true, help: 'How many moves it remembers.' }),
  },
  slopesOfStep: () => 4,
  start: ({ memory }) => ({
    init: () => ({ pairs: [] }),
    update(gradient, state, { theta, objective }) {
      const pairs = withLast(state, gradient).slice(-memory);
      const learnt = directionOf(pairs, gradient);
      const isDescent = dot(learnt, gradient) < 0;
      // Batches may teach it a direction that leads up.
      const direction = isDescent ? learnt : gradient.map((slope) => -slope);
      const first = state.last && isDescent ? 1 : firstLength(gradient);
      if (!(dot(gradient, gradient) > 0)) return { theta, state, seen: { direction } };
      const value = objective.value(theta);
      const length = strongWolfe(objective, { theta, value, gradient, direction, first, curvature: 0.9 });
      const move = direction.map((part) => length * part);
      return {
        theta: theta.map((part, i) => part + move[i]),
        state: { pairs, last: { move, gradient } },
        seen: { direction },
      };
    },
  }),
});

function withLast({ pairs, last }: State, gradient: Float64Array): readonly Pair[] {
  if (!last) return pairs;
  const change = gradient.map((slope, i) => slope - last.gradient[i]);
  return dot(change, last.move) > leastCurvature ? [...pairs, { move: last.move, change }] : pairs;
}

/** Minus the gradient times the inverse Hessian that the pairs tell of, from the newest back and forth again. */
function directionOf(pairs: readonly Pair[], gradient: Float64Array): Float64Array {
  const direction = gradient.map((slope) => -slope);
  const taken = pairs.map(() => 0);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { move, change } = pairs[k];
    taken[k] = dot(move, direction) / dot(change, move);
    addScaled(direction, -taken[k], change);
  }
  const newest = pairs.at(-1);
  if (newest) {
    const scale = dot(newest.change, newest.move) / dot(newest.change, newest.change);
    for (let i = 0; i < direction.length; i++) direction[i] *= scale;
  }
  pairs.forEach(({ move, change }, k) => {
    const given = dot(change, direction) / dot(change, move);
    addScaled(direction, taken[k] - given, move);
  });
  return direction;
}
