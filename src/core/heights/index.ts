import { linear } from './linear';
import { log } from './log';
import { rank } from './rank';

/** All ways in which losses become heights, in the order of the menu. */
export const heights = { linear, log, rank };

export type HeightMode = keyof typeof heights;
