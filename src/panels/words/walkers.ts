import { experimentLimits } from '../../core/experiment/experiment';
import { short } from '../../core/format';
import type { Domain } from '../../core/planeUnits';
import { endsInHole } from '../../core/walk/fallsOn';
import { stepOut } from '../../core/walk/stepOut';
import type { Trail } from '../../core/walk/trail';

/** What to do when no more can be added. */
export const fullWalkers = `${experimentLimits.walkers} walkers are the limit. Remove one to add another.`;

/** "Diverged at step 5: left the drawn region at step 2, at (−31.2, 40.1)." */
export function endWords(trail: Pick<Trail, 'loss' | 'points'>, domain: Domain): string {
  const last = trail.loss.length - 1;
  const out = stepOut(trail, domain);
  const what = `${endsInHole(trail) ? 'Stopped' : 'Diverged'} at step ${last}`;
  const at = out ?? last;
  const [x, y] = [trail.points[2 * at], trail.points[2 * at + 1]];
  const place =
    Number.isFinite(x) && Number.isFinite(y) ? `at (${short(x)}, ${short(y)})` : 'beyond all numbers';
  if (out === undefined) return `${what}, ${place}.`;
  return `${what}: left the drawn region ${out < last ? `at step ${out}, ` : ''}${place}.`;
}
