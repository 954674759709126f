import { catalog } from '../catalog';
import { adam } from './adam';
import { formula } from './formula';
import { momentum } from './momentum';
import { sgd } from './sgd';

/** Every optimizer by id, in the order of the menu. */
export const optimizers = catalog({ sgd, momentum, adam, formula });
