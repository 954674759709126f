import { defineTerrain } from './terrain';

export const himmelblau = defineTerrain({
  title: 'Himmelblau',
  about: 'Four equal minima, four saddles and one top: where a walker ends depends on where it starts.',
  source: 'Himmelblau 1972, Applied Nonlinear Programming.',
  settings: {},
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  domain: { a: [-5, 5], b: [-5, 5] },
  start: [-4, 4.5],
  rate: 0.01,
  height: 'log',
});
