import { withChosen, type Chosen } from '../chosen';
import type { Point, Slice } from '../experiment';
import { experimentOf, parseExperiment, type ParsedExperiment } from '../parse/parse';

/** Another line along which the losses are plotted, or none. */
export function drawSlice(chosen: Chosen, slice: Slice | undefined): ParsedExperiment {
  return parseExperiment(withChosen(chosen, ['plane', 'slice'], slice));
}

/** One end of the line moves: the first or the second. */
export function moveSliceEnd(chosen: Chosen, end: 0 | 1, to: Point): ParsedExperiment {
  const { slice } = experimentOf(chosen).plane;
  if (!slice) return parseExperiment(chosen);
  return drawSlice(chosen, end === 0 ? [to, slice[1]] : [slice[0], to]);
}
