import type { Experiment } from '../experiment/experiment';
import { perObject } from '../remembering';

/**
 * Equal for two experiments exactly when their losses over the plane are the same: view, region, walkers and steps do
 * not count.
 */
export const landscapeKey = perObject((experiment: Experiment): string => {
  const { data, subject, losses, seed, plane } = experiment;
  const { id, settings, axes, origin } = plane;
  return JSON.stringify([data, subject, losses, seed, id, settings, axes, origin, trainingKey(experiment)]);
});

/** Equal for two experiments exactly when they train to the same point by the same path; null when they do not train. */
export function trainingKey({ data, subject, losses, seed, training, plane }: Experiment): string | null {
  return plane.origin === 'trained' ? JSON.stringify([data, subject, losses[0], seed, training]) : null;
}

/** The same for the plane that is laid around the trained point. */
export function planeKey(experiment: Experiment): string | null {
  const { id, settings, axes } = experiment.plane;
  const key = trainingKey(experiment);
  return key && JSON.stringify([key, id, settings, axes]);
}

/** What is made of each landscape by its index: there is one a loss, or the one of the terrain. */
export function ofEachLandscape<Made>({ losses }: Experiment, make: (loss: number) => Made): Made[] {
  return Array.from({ length: Math.max(losses.length, 1) }, (_, loss) => make(loss));
}

function isOwnAxis(axis: string): boolean {
  return /^(loss|penalty)\./.test(axis);
}

/** Equal for two losses of any experiments exactly when they make the same landscape. */
export function landscapeKeyOf(experiment: Experiment, loss: number): string {
  const keys = keysOfLosses(experiment);
  keys[loss] ??= keyOfLoss(experiment, loss);
  return keys[loss];
}

const keysOfLosses = perObject((_experiment: Experiment): string[] => []);

function keyOfLoss(experiment: Experiment, loss: number): string {
  const { losses, plane } = experiment;
  // An axis that is a setting of a loss is the main one's, and the main one is what is trained on.
  const isMains = plane.origin === 'trained' || plane.axes.some(isOwnAxis);
  const chosen = isMains ? [losses[0], losses[loss]] : losses.slice(loss, loss + 1);
  return landscapeKey({ ...experiment, losses: chosen });
}

/** Whether two experiments have the same landscapes but for their data. */
export function isForOtherData(one: Experiment | undefined, other: Experiment): boolean {
  return one !== undefined && landscapeKey(one) === landscapeKey({ ...other, data: one.data });
}
