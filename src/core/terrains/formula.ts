import { parseFormula } from '../formula/parse';
import { text } from '../settings';
import { defineTerrain, terrainScope } from './terrain';

const own = '(x^2 + y - 3)^2 + sin(3*x)';

export const formula = defineTerrain({
  title: 'Your formula',
  about: 'A surface of your own, typed; it is differentiated, plotted and optimized like the others.',
  source: 'Typed by you.',
  settings: { text: text('Formula', own, 'Reads x and y.') },
  formula: own,
  domain: { a: [-3, 3], b: [-3, 3] },
  start: [2.4, -2.4],
  rate: 0.01,
  height: 'linear',
  typed: {
    formula: (settings) => settings.text as string,
    settings: (settings) => parseFormula(settings.text as string, terrainScope({})).formula?.settings ?? {},
  },
});
