import type { Drawn } from '../../core/surface/drawn';
import { comparisons } from '../comparisons';
import type { PaneContent } from '../comparisons/comparison';

/** The panes of the drawn ranges, in the chosen way; one range alone has nothing to be compared with. */
export function panesOf(drawn: readonly Drawn[]): readonly PaneContent[] {
  return comparisons[drawn.length < 2 ? 'side' : drawn[0].experiment.view.compare](drawn);
}
