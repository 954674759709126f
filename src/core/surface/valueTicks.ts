import { heights, type HeightMode } from '../heights';
import type { LogScale } from './heightTransform';
import { shortLabel, tickLabel } from './tickLabel';
import { decadeValues, niceValues, type Tick } from './ticks';

/** Labels nearer than this share of the axis would touch. */
const NEAREST = 0.075;

interface ValueAxis {
  readonly mode: HeightMode;
  readonly lowest: number;
  readonly highest: number;
  /** World height of the highest drawn point. */
  readonly top: number;
  readonly log: LogScale | undefined;
  readonly valueFromHeight: (height: number) => number;
  readonly heightFromValue: (value: number) => number;
}

/** Labelled losses from the lowest to the highest drawn one; position is the share of the drawn height. */
export function valueTicks(axis: ValueAxis): Tick[] {
  if (!(axis.top > 0)) {
    return Number.isFinite(axis.lowest)
      ? [{ value: axis.lowest, position: 0, label: shortLabel(axis.lowest) }]
      : [];
  }
  if (heights[axis.mode].ofShares) return shareTicks(axis);
  return axis.log ? logTicks(axis, axis.log) : linearTicks(axis);
}

function linearTicks(axis: ValueAxis): Tick[] {
  const { lowest, highest, top, heightFromValue } = axis;
  if (isNarrow(lowest, highest)) return risesAbove(axis);
  const { values, step } = niceValues(lowest, highest, 5);
  return values.map((value) => ({
    value,
    position: heightFromValue(value) / top,
    label: tickLabel(value, step),
  }));
}

/**
 * Whether losses differ so little, compared with their size, that their own digits would not fit a label: they are then
 * labelled by how far they lie above the lowest one.
 */
export function isNarrow(lowest: number, highest: number): boolean {
  return highest - lowest < 1e-4 * Math.abs(lowest);
}

function risesAbove({ lowest, highest, top, heightFromValue }: ValueAxis): Tick[] {
  const { values, step } = niceValues(0, highest - lowest, 4);
  return values.map((rise) => ({
    value: lowest + rise,
    position: heightFromValue(lowest + rise) / top,
    label: `+${tickLabel(rise, step)}`,
  }));
}

/** Powers of ten above the base; the lowest gives way where the softened foot presses them together. */
function logTicks(axis: ValueAxis, log: LogScale): Tick[] {
  const least = Math.max(axis.lowest - log.base, log.soft);
  const values = decadeValues(least, axis.highest - log.base).map((value) => value + log.base);
  if (values.length < 2) return linearTicks(axis);
  if (axis.lowest - log.base < log.soft) values.unshift(log.base);
  const ticks: Tick[] = [];
  for (const value of values.reverse()) {
    const position = Math.max(0, axis.heightFromValue(value) / axis.top);
    const above = ticks.at(-1);
    if (!above || above.position - position > NEAREST)
      ticks.push({ value, position, label: shortLabel(value) });
  }
  return ticks.reverse();
}

/** The quantiles of the drawn points at equal shares. */
function shareTicks({ top, valueFromHeight }: ValueAxis): Tick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((position) => {
    const value = valueFromHeight(position * top);
    return { value, position, label: shortLabel(value) };
  });
}
