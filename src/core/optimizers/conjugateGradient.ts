import { dot } from '../math/vector';
import { defineMethod } from './method';
import { firstLength, strongWolfe } from './strongWolfe';

interface State {
  /** The step before: its slope, its direction and how far it went. */
  readonly last?: {
    readonly gradient: Float64Array;
    readonly direction: Float64Array;
    readonly length: number;
  };
}

export const conjugateGradient = defineMethod<State>({
  title: 'Conjugate gradient',
  about:
    'Bends each direction away from the last ones, so that it does not undo them, and searches along it for how far.',
  source:
    'Polak and Ribiere 1969, never with a negative share of the last direction (PR+); Nocedal and Wright 2006, chapter 5; the search by the strong conditions of Wolfe.',
  rateKind: 'none',
  settings: {},
  slopesOfStep: () => 4,
  start: () => ({
    init: () => ({}),
    update(gradient, state, { theta, objective }) {
      if (!(dot(gradient, gradient) > 0)) return { theta, state, seen: { direction: gradient } };
      const bent = directionOf(gradient, state);
      const isDescent = dot(bent, gradient) < 0;
      const direction = isDescent ? bent : gradient.map((slope) => -slope);
      const { last } = state;
      // As steep a promise as that of the step before.
      const first =
        last && isDescent
          ? (last.length * dot(last.gradient, last.direction)) / dot(gradient, direction)
          : firstLength(gradient);
      const value = objective.value(theta);
      const length = strongWolfe(objective, { theta, value, gradient, direction, first, curvature: 0.1 });
      return {
        theta: theta.map((part, i) => part + length * direction[i]),
        state: length > 0 ? { last: { gradient, direction, length } } : {},
        seen: { direction },
      };
    },
  }),
});

function directionOf(gradient: Float64Array, { last }: State): Float64Array {
  if (!last) return gradient.map((slope) => -slope);
  const change = gradient.map((slope, i) => slope - last.gradient[i]);
  const share = Math.max(dot(gradient, change) / dot(last.gradient, last.gradient), 0);
  return gradient.map((slope, i) => share * last.direction[i] - slope);
}
