import { catalog } from '../catalog';
import { brier } from './brier';
import { counting } from './counting';
import { crossEntropy } from './crossEntropy';
import { exponential } from './exponential';
import { f1 } from './f1';
import { focal } from './focal';
import { formula } from './formula';
import { gaussianNll } from './gaussianNll';
import { generalizedCrossEntropy } from './generalizedCrossEntropy';
import { hinge } from './hinge';
import { huber } from './huber';
import { infinityNorm } from './infinityNorm';
import { kl } from './kl';
import { labelSmoothed } from './labelSmoothed';
import { logCosh } from './logCosh';
import { logistic } from './logistic';
import { lp } from './lp';
import { mae } from './mae';
import { mape } from './mape';
import { mse } from './mse';
import { msle } from './msle';
import { nll } from './nll';
import { perceptron } from './perceptron';
import { pinball } from './pinball';
import { poisson } from './poisson';
import { precision } from './precision';
import { probabilityDifference } from './probabilityDifference';
import { recall } from './recall';
import { reconstruction } from './reconstruction';
import { rmse } from './rmse';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { squaredHinge } from './squaredHinge';

/** Every loss by id, in the order of the menu. */
export const losses = catalog({
  crossEntropy,
  brier,
  probabilityDifference,
  hinge,
  squaredHinge,
  perceptron,
  exponential,
  logistic,
  nll,
  labelSmoothed,
  focal,
  generalizedCrossEntropy,
  counting,
  precision,
  recall,
  f1,
  mse,
  mae,
  rmse,
  infinityNorm,
  lp,
  huber,
  logCosh,
  pinball,
  msle,
  mape,
  poisson,
  gaussianNll,
  softmaxCrossEntropy,
  kl,
  reconstruction,
  formula,
});
