import type { Query } from '../query';
import { batchSurface } from './batchSurface';
import { convexity } from './convexity';
import { curvature } from './curvature';
import { errors } from './errors';
import { exactness } from './exactness';
import { features } from './features';
import { lossFacts } from './lossFacts';
import { lossGrids } from './lossGrids';
import { preview } from './preview';
import { probes } from './probes';
import { slice } from './slice';
import { stepReason } from './stepReason';

/** Everything that is asked of the workers beside surfaces, walks and trainings. */
export const queries: readonly Query<unknown>[] = [
  probes,
  curvature,
  errors,
  slice,
  lossFacts,
  features,
  convexity,
  exactness,
  lossGrids,
  preview,
  stepReason,
  batchSurface,
];
