import type { DataPlot, PlotAxis } from './dataPlot';

/** What lies around the plot on its canvas, in CSS pixels. */
export const frame = { left: 40, right: 4, top: 4, bottom: 32 };

export type Place = (value: number) => number;

/** The way from raw values to pixels of a canvas, and back. */
export interface PlotPlaces {
  readonly x: Place;
  readonly y: Place;
  readonly rawX: Place;
  readonly rawY: Place;
}

/** Where values lie on a canvas of this size. */
export function placesOf({ x, y }: DataPlot, width: number, height: number): PlotPlaces {
  const across = [frame.left, width - frame.right] as const;
  const upwards = [height - frame.bottom, frame.top] as const;
  return {
    x: between([x.low, x.high], across),
    y: between([y.low, y.high], upwards),
    rawX: between(across, [x.low, x.high]),
    rawY: between(upwards, [y.low, y.high]),
  };
}

/** A value moved in units of the axis, rounded as finely as a pixel shows, at most a width beyond the plot. */
export function settled({ low, high, isClass }: PlotAxis, value: number): number {
  if (isClass) return value > (low + high) / 2 ? 1 : 0;
  const span = high - low;
  const step = 10 ** Math.floor(Math.log10(span / 200));
  const near = Math.min(Math.max(value, low - span), high + span);
  return Number((Math.round(near / step) * step).toPrecision(12));
}

function between(from: readonly [number, number], to: readonly [number, number]): Place {
  return (value) => to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
}
