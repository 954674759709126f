import { decadeValues, niceValues } from '../../core/relief/ticks';
import type { Trail } from '../../core/walk/trail';

/** The value axis of a chart of losses; shares run from 0 at the bottom to 1 at the top. */
export interface LossAxis {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly shareOf: (loss: number) => number;
}

/** A walker that climbs more than this many times above every start is cut at the frame. */
const highestClimb = 10;
/** A loss smaller than the highest by this factor is below the axis. */
const deepest = 1e-12;

/** A logarithmic axis for all trails, or a linear one where a loss is not above 0. */
export function lossAxis(trails: readonly Trail[]): LossAxis {
  const starts = trails.map(({ loss }) => loss[0]).filter(Number.isFinite);
  const ceiling = Math.max(...starts.map(Math.abs), 1e-300) * highestClimb;
  let [min, max] = [Infinity, -Infinity];
  for (const { loss } of trails) {
    for (const value of loss) {
      if (!Number.isFinite(value) || value > ceiling) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  if (!(min <= max)) [min, max] = [0.1, 1];
  return min > 0 ? logAxis(Math.max(min, max * deepest), max) : linearAxis(min, max);
}

function logAxis(min: number, max: number): LossAxis {
  const [low, high] = [min / 1.3, max * 1.3];
  const span = Math.log(high / low);
  return {
    isLog: true,
    low,
    high,
    ticks: decadeValues(low, high),
    shareOf: (loss) => (loss > 0 ? Math.log(loss / low) / span : -1),
  };
}

function linearAxis(min: number, max: number): LossAxis {
  const room = 0.06 * (max - min || 1);
  const [low, high] = [min - room, max + room];
  return {
    isLog: false,
    low,
    high,
    ticks: niceValues(low, high, 4).values,
    shareOf: (loss) => (loss - low) / (high - low),
  };
}
