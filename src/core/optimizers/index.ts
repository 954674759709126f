import { catalog } from '../catalog';
import { adabelief } from './adabelief';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { adan } from './adan';
import { amsgrad } from './amsgrad';
import { formula } from './formula';
import { lion } from './lion';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nesterov } from './nesterov';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rprop } from './rprop';
import { sgd } from './sgd';
import { signSgd } from './signSgd';

/** Every optimizer by id, in the order of the menu. */
export const optimizers = catalog({
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  amsgrad,
  adamw,
  adamax,
  nadam,
  radam,
  adabelief,
  adan,
  lion,
  signSgd,
  rprop,
  formula,
});
