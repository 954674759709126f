import { catalog } from '../catalog';
import { autoencoder } from './autoencoder';
import { constant } from './constant';
import { gaussian } from './gaussian';
import { linear } from './linear';
import { logistic } from './logistic';
import { mlp } from './mlp';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { sine } from './sine';
import { softmax } from './softmax';
import { tanhPair } from './tanhPair';

/** Every model by id, in the order of the menu. */
export const models = catalog({
  logistic,
  linear,
  constant,
  softmax,
  mlp,
  sigmoid,
  relu,
  sine,
  tanhPair,
  gaussian,
  autoencoder,
});
