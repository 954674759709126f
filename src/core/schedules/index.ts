import { catalog } from '../catalog';
import { constant } from './constant';
import { cosine } from './cosine';
import { exponential } from './exponential';
import { linear } from './linear';
import { oneCycle } from './oneCycle';
import { polynomial } from './polynomial';
import { step } from './step';
import { warmRestarts } from './warmRestarts';

/** Every schedule of the rate by id, in the order of the menu. */
export const schedules = catalog({
  constant,
  step,
  exponential,
  cosine,
  linear,
  polynomial,
  warmRestarts,
  oneCycle,
});
