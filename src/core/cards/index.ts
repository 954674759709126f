import { catalog } from '../catalog';
import { creases } from './creases';
import { outlier } from './outlier';
import { radio } from './radio';
import { saddleSchool } from './saddleSchool';
import { skipConnections } from './skipConnections';
import { sombrero } from './sombrero';
import { terraces } from './terraces';
import { twoMountains } from './twoMountains';
import { weather } from './weather';

/** Curated experiments by id. */
export const cards = catalog({
  weather,
  terraces,
  twoMountains,
  outlier,
  creases,
  saddleSchool,
  sombrero,
  skipConnections,
  radio,
});
