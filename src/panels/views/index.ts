import { atStep } from './atStep';
import { curvature } from './curvature';
import { data } from './data';
import { engine } from './engine';
import { errors } from './errors';
import { features } from './features';
import { line } from './line';
import { perStep } from './perStep';
import type { View } from './view';
import { whyStep } from './whyStep';

/** All views, in their order on screen. */
export const views: Readonly<Record<string, View>> = {
  data,
  errors,
  perStep,
  atStep,
  whyStep,
  curvature,
  line,
  features,
  engine,
};
