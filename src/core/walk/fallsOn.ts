import type { Trail } from './trail';

/** Whether a walker that diverged went down to the last: the ground there has no bottom, and no rate would mend that. */
export function fallsOn({ loss }: Pick<Trail, 'loss'>): boolean {
  const finite = loss.filter(Number.isFinite);
  const last = finite.at(-1)!;
  return finite.length > 1 && finite.subarray(0, -1).every((before) => before > last);
}
