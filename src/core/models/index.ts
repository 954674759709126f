import { catalog } from '../catalog';
import { constant } from './constant';
import { linear } from './linear';
import { logistic } from './logistic';
import { mlp } from './mlp';
import { softmax } from './softmax';

/** Every model by id, in the order of the menu. */
export const models = catalog({ logistic, linear, constant, softmax, mlp });
