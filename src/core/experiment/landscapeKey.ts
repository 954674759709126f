import type { Experiment } from './experiment';

/**
 * Equal for two experiments exactly when their losses over the plane are the same: view, region, walkers and steps do
 * not count.
 */
export function landscapeKey({ data, subject, losses, seed, plane }: Experiment): string {
  return JSON.stringify([data, subject, losses, seed, plane.id, plane.settings, plane.axes, plane.origin]);
}

/** One landscape a loss, or the one of the terrain. */
export function landscapeCount({ losses }: Experiment): number {
  return Math.max(losses.length, 1);
}
