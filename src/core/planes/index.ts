import { catalog } from '../catalog';
import { axes } from './axes';
import { pca } from './pca';
import { random } from './random';

/** Every way to lay a plane through parameter space by id, in the order of the menu. */
export const planes = catalog({ axes, random, pca });
