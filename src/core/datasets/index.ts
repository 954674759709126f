import { catalog } from '../catalog';
import { blobs } from './blobs';
import { circles } from './circles';
import { cloud } from './cloud';
import { constantList } from './constantList';
import { csv } from './csv';
import { curve } from './curve';
import { line } from './line';
import { moons } from './moons';
import { oneNeuron } from './oneNeuron';
import { pandas } from './pandas';
import { penguins } from './penguins';
import { ranges } from './ranges';
import { seattle } from './seattle';
import { spirals } from './spirals';

/** Every data set, in the order of the menu. */
export const datasets = catalog({
  penguins,
  pandas,
  seattle,
  line,
  constantList,
  ranges,
  curve,
  blobs,
  moons,
  circles,
  spirals,
  oneNeuron,
  cloud,
  csv,
});
