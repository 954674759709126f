import { find } from '../catalog';
import type { Choice } from '../experiment/experiment';
import { schedules } from '../schedules';
import { ratesOf } from '../schedules/schedule';

/** The rate of every step by a chosen schedule; NaN all along where there is no rate. */
export function scheduledRates(schedule: Choice, rate: number | undefined, steps: number): Float64Array {
  if (rate === undefined) return new Float64Array(steps).fill(NaN);
  return ratesOf(find(schedules, schedule.id)!, schedule.settings, rate, steps);
}
