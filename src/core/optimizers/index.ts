import { catalog } from '../catalog';
import { adabelief } from './adabelief';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { adan } from './adan';
import { amsgrad } from './amsgrad';
import { annealing } from './annealing';
import { centralFlow } from './centralFlow';
import { conjugateGradient } from './conjugateGradient';
import { evolution } from './evolution';
import { formula } from './formula';
import { gradientFlow } from './gradientFlow';
import { langevin } from './langevin';
import { lbfgs } from './lbfgs';
import { lion } from './lion';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nelderMead } from './nelderMead';
import { nesterov } from './nesterov';
import { newton } from './newton';
import { polyak } from './polyak';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rprop } from './rprop';
import { saddleFreeNewton } from './saddleFreeNewton';
import { sam } from './sam';
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
  sam,
  polyak,
  lbfgs,
  conjugateGradient,
  newton,
  saddleFreeNewton,
  nelderMead,
  annealing,
  langevin,
  evolution,
  gradientFlow,
  centralFlow,
  formula,
});
