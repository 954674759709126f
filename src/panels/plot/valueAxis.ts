import { shortLabel, tickLabel } from '../../core/surface/tickLabel';
import { decadeValues, niceValues } from '../../core/surface/ticks';

/** An axis of values in their own units; shares run from 0 at its low end to 1 at its high end. */
export interface ValueAxis {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  shareOf(value: number): number;
}

/** A walker that climbs more than this many times above every start is cut at the frame. */
const highestClimb = 10;
/** A value smaller than the highest by this factor is below the axis. */
const deepest = 1e-12;

/** A logarithmic axis for what was written down step by step, 0 below it, or a linear one where a value is below 0. */
export function valueAxis(series: readonly Float64Array[]): ValueAxis {
  const starts = series.map(([first]) => first).filter(Number.isFinite);
  const ceiling = Math.max(...starts.map(Math.abs), 1e-300) * highestClimb;
  const { min, least, max } = extremesOf(series, ceiling);
  if (!(min <= max)) return logAxis(0.1, 1);
  return min >= 0 && max > 0 ? logAxis(Math.max(least, max * deepest), max) : roomyAxis(min, max);
}

/** An axis from the lowest to the highest finite value, logarithmic on request where none is 0 or below. */
export function valueRangeAxis(series: readonly Float64Array[], isLog: boolean): ValueAxis {
  const { min, max } = extremesOf(series, Infinity);
  if (!(min <= max)) return roomyAxis(0, 1);
  // Within a factor of three a logarithm is all but straight, and there may be no decade to name.
  const isWide = min > 0 && max > 3 * min;
  return isLog && isWide ? logAxis(min, max, (max / min) ** 0.06) : roomyAxis(min, max);
}

/** A linear axis with a share of its length free at both ends. */
export function roomyAxis(min: number, max: number, share = 0.06): ValueAxis {
  const room = share * (max - min || 1);
  return linearAxis(min - room, max + room);
}

/** A linear axis from end to end. */
export function linearAxis(low: number, high: number): ValueAxis {
  return {
    isLog: false,
    low,
    high,
    ticks: niceValues(low, high, 4).values,
    shareOf: (value) => (value - low) / (high - low),
  };
}

/** The ticks of an axis as they are written, each another, with their shares. */
export function axisLabels({
  isLog,
  ticks,
  shareOf,
}: ValueAxis): (readonly [label: string, share: number])[] {
  const step = ticks.slice(1).reduce((least, tick, index) => Math.min(least, tick - ticks[index]), Infinity);
  const labelOf = (tick: number) => (isLog || step === Infinity ? shortLabel(tick) : tickLabel(tick, step));
  return ticks.map((tick) => [labelOf(tick), shareOf(tick)] as const);
}

function logAxis(min: number, max: number, room = 1.3): ValueAxis {
  const [low, high] = [min / room, max * room];
  const span = Math.log(high / low);
  return {
    isLog: true,
    low,
    high,
    ticks: decadeValues(low, high),
    shareOf: (value) => Math.log(value / low) / span,
  };
}

/** The lowest, the least above 0 and the highest of the finite values up to a ceiling. */
function extremesOf(series: readonly Float64Array[], ceiling: number) {
  let [min, least, max] = [Infinity, Infinity, -Infinity];
  for (const values of series) {
    for (const value of values) {
      if (!Number.isFinite(value) || value > ceiling) continue;
      if (value < min) min = value;
      if (value > 0 && value < least) least = value;
      if (value > max) max = value;
    }
  }
  return { min, least, max };
}
