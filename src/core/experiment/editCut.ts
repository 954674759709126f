import type { Cut, Experiment, Point } from './experiment';
import { compactExperiment } from './link';
import { parseExperiment, type ParsedExperiment } from './parse';

/** Another line to cut the ground along, or none. */
export function drawCut(experiment: Experiment, cut: Cut | undefined): ParsedExperiment {
  const compact = compactExperiment(experiment);
  return parseExperiment({ ...compact, plane: { ...(compact.plane as object | undefined), cut } });
}

/** One end of the line moves: the first or the second. */
export function moveCutEnd(experiment: Experiment, end: 0 | 1, to: Point): ParsedExperiment {
  const { cut } = experiment.plane;
  if (!cut) return { experiment, notices: [] };
  return drawCut(experiment, end === 0 ? [to, cut[1]] : [cut[0], to]);
}
