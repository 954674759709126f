import type { Domain } from '../../core/planeUnits';
import type { Trail } from '../../core/walk/trail';
import { short } from '../../core/format';

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
  const isThere = verdict === 'converged' && step === last;
  return isThere
    ? `Arrived: the gradient, ${short(gradientNorm[step])}, is within 1e-8 (1 + the first).`
    : '';
}
