import type { ComparisonId } from '../../core/experiment/comparisons';
import type { Comparison } from './comparison';
import { difference } from './difference';
import { overlay } from './overlay';
import { side } from './side';

/** What each way to compare draws. */
export const comparisons: Readonly<Record<ComparisonId, Comparison>> = { side, overlay, difference };
