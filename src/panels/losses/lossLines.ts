import type { Loss } from '../../core/losses/loss';
import { evenly, lossReach, lossShape, quick, type LossShape } from '../../core/analysis/lossShape';
import type { SettingValues } from '../../core/settings';
import { linearAxis, type ValueAxis } from '../plot/valueAxis';

/** A loss with its settings, as something to draw. */
export interface DrawnLoss {
  readonly id: string;
  readonly loss: Loss;
  readonly settings: SettingValues;
}

export interface LossLine extends DrawnLoss {
  readonly shape: LossShape;
}

export type LossQuantity = 'loss' | 'slope';

/** The place in the middle is 0. */
export const places = evenly(lossReach, 241);

/** The curves of some losses; those whose formula does not hold are left out. */
export function lossLines(losses: readonly DrawnLoss[]): LossLine[] {
  return losses.flatMap((drawn) => {
    const shape = lossShape(drawn.loss, drawn.settings, places, undefined, quick);
    return shape ? [{ ...drawn, shape }] : [];
  });
}

export function valuesOf({ shape }: LossLine, quantity: LossQuantity): Float64Array {
  return quantity === 'loss' ? shape.y : shape.slope();
}

/** What is this many times larger than all near the middle is cut at the frame. */
const tallest = 3;

/** The value axis that shows a curve well: 0 is on it, and what grows without limit is cut. */
export function lossAxis(values: Float64Array): ValueAxis {
  const within = (limit: number) =>
    values.filter((value, k) => !Number.isNaN(value) && Math.abs(places[k]) <= limit);
  const near = within(lossReach / 3).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const limit = tallest * (near || 1);
  const [least, most] = [Math.min(0, ...within(lossReach)), Math.max(0, ...within(lossReach))];
  const [low, high] = [Math.max(least, -limit), Math.min(most, limit)];
  const span = high - low || 1;
  return linearAxis(low < 0 ? low - 0.05 * span : 0, (high === low ? 1 : high) + 0.05 * span);
}
