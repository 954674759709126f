import type { Trail } from './trail';

/** Whether a walker that diverged went down to the last: the ground there has no bottom, and no rate would mend that. */
export function fallsOn({ loss }: Pick<Trail, 'loss'>): boolean {
  const finite = loss.filter(Number.isFinite);
  const last = finite.at(-1)!;
  return (
    !endsInHole({ loss }) && finite.length > 1 && finite.subarray(0, -1).every((before) => before > last)
  );
}

/** Whether a walker stopped where the loss is not a number. */
export function endsInHole({ loss }: Pick<Trail, 'loss'>): boolean {
  return Number.isNaN(loss.at(-1));
}

/** Why a walker that did not walk to its end has stopped. */
export function stopWord(trail: Pick<Trail, 'loss'>): string {
  return endsInHole(trail) ? 'not a number' : 'diverged';
}
