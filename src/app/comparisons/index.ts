import type { ViewChoice } from '../../core/experiment/experiment';
import type { Drawn } from '../../state/drawn';
import type { Comparison, PaneContent } from './comparison';
import { difference } from './difference';
import { overlay } from './overlay';
import { side } from './side';

const comparisons: Readonly<Record<ViewChoice['compare'], Comparison>> = { side, overlay, difference };

/** The panes of the drawn ranges, in the chosen way; one range alone has nothing to be compared with. */
export function panesOf(drawn: readonly Drawn[]): readonly PaneContent[] {
  return drawn.length < 2 ? side(drawn) : comparisons[drawn[0].experiment.view.compare](drawn);
}
