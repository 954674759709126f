import { find } from '../catalog';
import { statedRate } from '../experiment/edit/editRates';
import type { Experiment } from '../experiment/experiment';
import type { PlaneObjective } from './planeObjective';
import { optimizers } from '../optimizers';
import { curvatureAt } from '../analysis/curvature';

/** Which walk of an experiment: on the loss, by the walker and from the start with these indices. */
export interface WalkPlace {
  readonly loss: number;
  readonly walker: number;
  readonly start: number;
}

/** The rate of a walk before its schedule. */
export interface SetRate {
  /** Undefined for a method without a rate. */
  readonly rate: number | undefined;
  /** The index of the loss whose ground does not bend upwards at the start, where that kept the rate from being scaled. */
  readonly unscalable?: number;
}

/** Whether a walker's rate is scaled: one that means a length does not depend on how steep the ground is. */
export function isScaled({ rates, walkers }: Experiment, walker: number): boolean {
  return rates === 'scaled' && find(optimizers, walkers[walker].optimizer.id)!.rateKind === 'slope';
}

/**
 * The rate of a walk. A scaled one is the walker's rate times the largest eigenvalue of the Hessian of the first loss
 * at the start, over that of this loss: losses that differ by a factor are then walked alike.
 */
export function setRateOf(
  experiment: Experiment,
  { loss, walker, start }: WalkPlace,
  planeOf: (loss: number) => PlaneObjective,
): SetRate {
  const rate = statedRate(experiment, walker, loss);
  if (rate === undefined || loss === 0 || !isScaled(experiment, walker)) return { rate };
  const point = experiment.walkers[walker].starts[start];
  const [first, here] = [0, loss].map((index) => curvatureAt(planeOf(index), point).principal[0].curvature);
  if (!isUpwardCurvature(first)) return { rate, unscalable: 0 };
  if (!isUpwardCurvature(here)) return { rate, unscalable: loss };
  return { rate: rate * (first / here) };
}

function isUpwardCurvature(curvature: number): boolean {
  return curvature > 0 && Number.isFinite(curvature);
}
