import { catalog } from '../catalog';
import { brier } from './brier';
import { counting } from './counting';
import { crossEntropy } from './crossEntropy';
import { formula } from './formula';
import { hinge } from './hinge';
import { mae } from './mae';
import { mse } from './mse';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';

/** Every loss by id, in the order of the menu. */
export const losses = catalog({
  crossEntropy,
  brier,
  hinge,
  counting,
  mse,
  mae,
  softmaxCrossEntropy,
  formula,
});
