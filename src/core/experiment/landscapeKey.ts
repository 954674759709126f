import type { Experiment } from './experiment';

/**
 * Equal for two experiments exactly when their losses over the plane are the same: view, region, walkers and steps do
 * not count.
 */
export function landscapeKey({ data, subject, losses, seed, plane }: Experiment): string {
  return JSON.stringify([data, subject, losses, seed, plane.id, plane.settings, plane.axes, plane.origin]);
}
