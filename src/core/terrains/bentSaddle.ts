import { defineTerrain } from './terrain';

export const bentSaddle = defineTerrain({
  title: 'Bent saddle',
  about:
    'A saddle between two minima: how long a walker is held depends on how close to the ridge it starts.',
  source: 'Definition: x^2 - y^2 + y^4.',
  settings: {},
  formula: 'x^2 - y^2 + y^4',
  domain: { a: [-1.5, 1.5], b: [-1.5, 1.5] },
  start: [1, 0.001],
  rate: 0.05,
  height: 'linear',
});
