import type { Domain } from '../../core/planeUnits';
import type { Trail } from '../../core/walk/trail';
import { short } from '../words/format';

/** What is worth a word about a walker at this step; empty while it simply walks. */
export function stateAt(
  { points, gradientNorm, verdict, loss }: Trail,
  step: number,
  { a, b }: Domain,
): string {
  const [x, y] = [points[2 * step], points[2 * step + 1]];
  const last = loss.length - 1;
  const stays = step === last || (points[2 * step + 2] === x && points[2 * step + 3] === y);
  if (gradientNorm[step] === 0 && stays) return 'Stuck: the gradient is zero.';
  const isInside = x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1];
  if (!isInside) return `Outside the drawn region, at (${short(x)}, ${short(y)}).`;
  return verdict === 'converged' && step === last ? 'Arrived: the gradient is next to zero.' : '';
}

/** Whether a walker that diverged went down to the last: the ground there has no bottom, and no rate would mend that. */
export function fallsOn({ loss }: Pick<Trail, 'loss'>): boolean {
  const finite = loss.filter(Number.isFinite);
  const last = finite.at(-1)!;
  return finite.length > 1 && finite.subarray(0, -1).every((before) => before > last);
}

/** The first step at which a walker is outside of the drawn region; undefined when it stays inside. */
export function stepOut({ points }: Trail, { a, b }: Domain): number | undefined {
  for (let step = 0; 2 * step < points.length; step++) {
    const [x, y] = [points[2 * step], points[2 * step + 1]];
    if (!(x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1])) return step;
  }
  return undefined;
}
