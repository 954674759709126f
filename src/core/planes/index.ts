import { catalog } from '../catalog';
import { axes } from './axes';
import { random } from './random';
import { trail } from './trail';

/** Every way to lay a plane through parameter space by id, in the order of the menu. */
export const planes = catalog({ axes, random, trail });
