import { catalog } from '../catalog';
import { blobs } from './blobs';
import { circles } from './circles';
import { constantList } from './constantList';
import { line } from './line';
import { moons } from './moons';
import { pandas } from './pandas';
import { penguins } from './penguins';
import { spirals } from './spirals';

/** Every data set, in the order of the menu. */
export const datasets = catalog({ penguins, pandas, line, constantList, blobs, moons, circles, spirals });
