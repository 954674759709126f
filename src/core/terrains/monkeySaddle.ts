import { defineTerrain } from './terrain';

export const monkeySaddle = defineTerrain({
  title: 'Monkey saddle',
  about: 'Three ways down and three ways up: in the middle even the curvature is zero.',
  source: 'Hilbert and Cohn-Vossen 1932, Anschauliche Geometrie.',
  settings: {},
  formula: 'x^3 - 3*x*y^2',
  domain: { a: [-2, 2], b: [-2, 2] },
  start: [1.2, 0.2],
  rate: 0.02,
  height: 'linear',
});
