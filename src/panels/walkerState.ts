import type { Domain } from '../core/heightField';
import type { Trail } from '../core/walk/trail';
import { short } from './format';

/** What is worth a word about a walker at this step; empty while it simply walks. */
export function stateAt(
  { points, gradientNorm, verdict, loss }: Trail,
  step: number,
  { a, b }: Domain,
): string {
  if (verdict === 'no slope') return 'Stands still: the gradient is exactly zero.';
  const [x, y] = [points[2 * step], points[2 * step + 1]];
  const isInside = x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1];
  if (!isInside) return `Outside the drawn region, at (${short(x)}, ${short(y)}).`;
  if (gradientNorm[step] === 0) return 'Stands still: the gradient is exactly zero.';
  return verdict === 'converged' && step === loss.length - 1 ? 'Arrived: the slope is gone.' : '';
}

/** The first step at which a walker is outside of the drawn region; undefined when it stays inside. */
export function stepOut({ points }: Trail, { a, b }: Domain): number | undefined {
  for (let step = 0; 2 * step < points.length; step++) {
    const [x, y] = [points[2 * step], points[2 * step + 1]];
    if (!(x >= a[0] && x <= a[1] && y >= b[0] && y <= b[1])) return step;
  }
  return undefined;
}
