import { choice } from '../settings';
import { definePlane } from './plane';

const scales = { linear: 'linear', log10: 'logarithmic' };

export const axes = definePlane({
  title: 'Two parameters',
  about: 'Each direction is one parameter of the model, or one setting; everything else stays at the origin.',
  source: 'The coordinate plane: theta = origin + a e_i + b e_j.',
  settings: {
    a: choice(
      'first axis',
      'linear',
      scales,
      'Logarithmic: only values above 0, evenly spread over decades.',
    ),
    b: choice(
      'second axis',
      'linear',
      scales,
      'Logarithmic: only values above 0, evenly spread over decades.',
    ),
  },
});
