import { ritzPairs } from '../math/lanczos';
import { dot, norm } from '../math/vector';
import { number } from '../settings';
import { defineMethod } from './method';
import { slopesOfProducts } from './newtonStep';
import type { StepContext } from './optimizer';
import { rungeKutta } from './rungeKutta';

/** In how many directions the largest curvature is sought. */
const mostDirections = 24;
/** Over which share of the way from 0, and of a step, slopes are compared for the third derivative. */
const reach = 1e-3;

export const centralFlow = defineMethod({
  title: 'Central flow',
  about:
    'The middle of the way that plain descent zigzags along at the edge of stability: the gradient flow, kept where the largest curvature is at most 2/rate.',
  source:
    'Cohen et al. 2025, arXiv 2410.24206, for one unstable direction at a time; compare Marion 2026, arXiv 2606.18080. A line to compare with, no optimizer.',
  rateKind: 'slope',
  rate: 1,
  settings: {
    parts: number('parts of a step', 2, {
      min: 1,
      max: 16,
      integer: true,
      help: 'More follow the flow more closely.',
    }),
  },
  slopesOfStep: ({ parts }, size) => (parts as number) * (6 + slopesOfProducts(size, mostDirections)),
  start: ({ parts }) => ({
    init: () => ({}),
    update(gradient, state, context) {
      const { rate, random, objective } = context;
      const probe = gradient.map(() => random.normal());
      let { theta } = context;
      let variance = 0;
      for (let part = 0; part < parts; part++) {
        const from = theta;
        const slope = part === 0 ? gradient : objective.gradient(from);
        const swing = swingAt(context, { theta, slope, probe });
        if (part === 0) ({ variance } = swing);
        const velocity = (at: Float64Array) =>
          (at === from ? slope : objective.gradient(at)).map((value, i) => -value - swing.push[i]);
        theta = rungeKutta(velocity, theta, rate / parts, 1);
      }
      return { theta, state, seen: { variance: theta.map(() => variance) } };
    },
  }),
});

/**
 * How widely plain descent swings along its sharpest direction where the curvature is at the edge, and how that pushes it
 * down the slope of the curvature: as hard as it takes to stay at the edge, and to come back to it within about a step.
 */
function swingAt(
  { objective, rate }: StepContext,
  { theta, slope, probe }: Readonly<Record<'theta' | 'slope' | 'probe', Float64Array>>,
): { variance: number; push: Float64Array } {
  const times = (direction: Float64Array) => objective.hessianTimes(theta, [direction])[0];
  const [sharpest] = ritzPairs(times, probe, mostDirections);
  const excess = sharpest ? sharpest.value - 2 / rate : -1;
  if (!(excess > 0)) return { variance: 0, push: new Float64Array(theta.length) };
  const distance = reach * (norm(theta) + rate * norm(slope)) || reach;
  const [ahead, behind] = [1, -1].map((side) =>
    objective.gradient(theta.map((part, i) => part + side * distance * sharpest.vector[i])),
  );
  const sharpening = slope.map((part, i) => (ahead[i] - 2 * part + behind[i]) / (distance * distance));
  const pull = (excess / rate - dot(sharpening, slope)) / dot(sharpening, sharpening);
  const variance = Math.max(2 * pull, 0);
  return { variance, push: sharpening.map((part) => (variance / 2) * part) };
}
