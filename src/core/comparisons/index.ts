import { difference } from './difference';
import { overlay } from './overlay';
import { side } from './side';

/** The ways to show compared ranges, in the order of the menu. */
export const comparisons = { side, overlay, difference };

export type ComparisonId = keyof typeof comparisons;
