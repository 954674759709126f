import { definePlane } from './plane';

export const axes = definePlane({
  title: 'Two parameters',
  about: 'Each direction is one parameter of the model, or one setting; everything else stays at the origin.',
  source: 'The coordinate plane: theta = origin + a e_i + b e_j.',
  settings: {},
});
