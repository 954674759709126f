import type { PlaneObjective } from '../core/landscape/planeObjective';
import { fitWords } from '../core/analysis/fitWords';

/** The fit that a plane goes through, with what is true of it; nothing where it goes through another point. */
export function fitOf({ fit }: PlaneObjective): object {
  const found = fit();
  return found ? { fit: { ...found, remark: fitWords[found.end] } } : {};
}
