import { number } from '../settings';
import { defineMethod } from './method';
import { newtonStep, slopesOfProducts } from './newtonStep';

export const newton = defineMethod({
  title: 'Newton',
  about:
    'Steps to where the slope would be gone if the ground went on bending as it does here: to a bottom, a saddle or a top alike.',
  source:
    'Newton 1669, Raphson 1690; damped by a multiple of the identity as in Levenberg 1944. With many parameters in the Krylov space of 40 directions.',
  rateKind: 'none',
  settings: {
    damping: number('damping', 0.001, {
      min: 0,
      max: 100,
      help: 'Is added to every curvature: steps become shorter where the ground hardly bends.',
    }),
  },
  slopesOfStep: (_, size) => 1 + slopesOfProducts(size),
  start: ({ damping }) => ({
    init: () => ({}),
    update: (gradient, state, context) => ({
      theta: newtonStep(gradient, context, (curvature) => 1 / (curvature + damping)),
      state,
      seen: {},
    }),
  }),
});
