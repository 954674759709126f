import { number } from '../settings';
import { defineMethod } from './method';
import { newtonStep, slopesOfProducts } from './newtonStep';

export const saddleFreeNewton = defineMethod({
  title: 'Saddle-free Newton',
  about:
    'Newton by the size of each curvature, whatever its sign: it goes down where the ground bends downwards too, so it leaves saddles.',
  source:
    'Dauphin et al. 2014, arXiv 1406.2572, with many parameters in their Krylov space, of 40 directions.',
  rateKind: 'none',
  settings: {
    damping: number('damping', 0.001, {
      min: 0,
      max: 100,
      help: 'Is added to the size of every curvature: steps become shorter where the ground hardly bends.',
    }),
  },
  slopesOfStep: (_, size) => 1 + slopesOfProducts(size),
  start: ({ damping }) => ({
    init: () => ({}),
    update: (gradient, state, context) => ({
      theta: newtonStep(gradient, context, (curvature) => 1 / (Math.abs(curvature) + damping)),
      state,
      seen: {},
    }),
  }),
});
