import { rowOf, type Row } from '../../core/datasets/edits';
import type { Samples } from '../../core/datasets/samples';
import type { PlotFrame } from '../plot/plotFrame';
import type { DataPlot, PlotAxis } from './dataPlot';

/** What the canvas shows at the moment. */
export interface ShownData {
  readonly plot: DataPlot;
  readonly samples: Samples;
}

/** A place in CSS pixels of the canvas. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The way from raw values to places in a drawing, and back. */
export interface PlotPlaces {
  x(raw: number): number;
  y(raw: number): number;
  rawX(x: number): number;
  rawY(y: number): number;
}

export function placesOf({ x, y }: DataPlot, frame: PlotFrame): PlotPlaces {
  return {
    x: (raw) => frame.xAt(x.shareOf(raw)),
    y: (raw) => frame.yAt(y.shareOf(raw)),
    rawX: (place) => valueAt(x, frame.acrossAt(place)),
    rawY: (place) => valueAt(y, frame.upAt(place)),
  };
}

/** The sample that lies nearest to a spot, with its distance. */
export function nearestSample(
  { x, y }: DataPlot,
  places: PlotPlaces,
  spot: Spot,
): { sample: number; distance: number } {
  let [sample, distance] = [0, Infinity];
  x.values.forEach((raw, index) => {
    const far = Math.hypot(places.x(raw) - spot.x, places.y(y.values[index]) - spot.y);
    // Of equal ones the last: it is painted above the others.
    if (far <= distance) [sample, distance] = [index, far];
  });
  return { sample, distance };
}

/** The row of a sample as it is with other values on the plotted axes. */
export function rowAt(plot: DataPlot, { table }: Samples, sample: number, rawX: number, rawY: number): Row {
  const row = [...rowOf(table, sample)];
  if (plot.x.column !== undefined) row[plot.x.column] = settled(plot.x, rawX);
  if (plot.y.column !== undefined) row[plot.y.column] = settled(plot.y, rawY);
  return row;
}

/** A value moved in units of the axis, rounded as finely as a pixel shows, at most a width beyond the plot. */
export function settled({ low, high, isClass }: PlotAxis, value: number): number {
  if (isClass) return value > (low + high) / 2 ? 1 : 0;
  const span = high - low;
  const step = 10 ** Math.floor(Math.log10(span / 200));
  const near = Math.min(Math.max(value, low - span), high + span);
  return Number((Math.round(near / step) * step).toPrecision(12));
}

/** The sample that follows in the order of an axis, or goes before; the first without one. */
export function neighbourOf(
  plot: DataPlot,
  along: 'x' | 'y',
  step: 1 | -1,
  sample: number | undefined,
): number {
  const [first, second] = along === 'x' ? [plot.x, plot.y] : [plot.y, plot.x];
  const order = Array.from(first.values.keys()).sort(
    (a, b) => first.values[a] - first.values[b] || second.values[a] - second.values[b] || a - b,
  );
  if (sample === undefined) return order[0];
  return order[Math.min(Math.max(order.indexOf(sample) + step, 0), order.length - 1)];
}

/** The raw value at a share of an axis. */
export function valueAt({ low, high }: PlotAxis, share: number): number {
  return low + (high - low) * share;
}
