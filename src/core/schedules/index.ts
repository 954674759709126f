import { catalog } from '../catalog';
import { constant } from './constant';

/** Every schedule of the rate by id, in the order of the menu. */
export const schedules = catalog({ constant });
