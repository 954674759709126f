import { comparisons } from '../../core/comparisons';
import type { Drawn } from '../../core/surface/drawn';
import type { PaneContent } from './paneContent';
import { paneOfPair } from './paneOfPair';
import { panesOfEach } from './panesOfEach';

/** The panes of the drawn ranges, in the chosen way; one range alone has nothing to be compared with. */
export function panesOf(drawn: readonly Drawn[]): readonly PaneContent[] {
  if (drawn.length < 2) return panesOfEach(drawn);
  const { compare } = drawn[0].experiment.view;
  const { title, pair } = comparisons[compare];
  return pair ? [paneOfPair(compare, title, pair.layers, drawn)] : panesOfEach(drawn);
}
