import { fitted, paintTicks, plotCanvas, type PlotCanvas, type PlotMargins } from '../plot/plotCanvas';
import { axisLabels } from '../plot/valueAxis';
import { shapePath } from '../../signs/walkerSlot';
import { classLooks } from './classLook';
import type { DataPlot } from './dataPlot';
import { paintField } from './paintField';
import { placesOf, valueAt, type PlotPlaces } from './plottedSamples';

/** What lies at least around the plot, in CSS pixels. */
export const margins = { left: 40, right: 4, top: 20, bottom: 32 };
/** The width of a figure of a label. */
const figure = 6.6;

/** What lies around a plot: its labels find room. */
export function marginsOf({ y }: DataPlot): PlotMargins {
  const longest = axisLabels(y).reduce((most, [label]) => Math.max(most, label.length), 0);
  return { ...margins, left: Math.max(margins.left, Math.ceil(longest * figure) + 7) };
}

export interface Painting {
  readonly plot: DataPlot;
  /** The parameters to be shown; undefined shows the data alone. */
  readonly theta: Float64Array | undefined;
  /** Whether the answer for a sample is wrong. */
  readonly isWrong: (sample: number) => boolean;
  /** The sample that is looked at. */
  readonly marked?: number | undefined;
}

/** The canvas of data, with the places of raw values. */
interface DataCanvas extends PlotCanvas, PlotPlaces {
  readonly plot: DataPlot;
}

/** Paints data and model on a canvas; colours come from the theme of the element. */
export function paintData(canvas: HTMLCanvasElement, { plot, theta, isWrong, marked }: Painting): void {
  const blank = plotCanvas(canvas, marginsOf(plot));
  if (!blank) return;
  const data: DataCanvas = { ...blank, ...placesOf(plot, blank.frame), plot };
  const { context, frame, token, x, y } = data;
  const { left, right, top, floor, height } = frame;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, floor - top);
  context.clip();
  if (theta?.every(Number.isFinite) && plot.answersAt) {
    const answersAt = plot.answersAt.bind(plot, theta);
    if (plot.kind === 'classes') paintField(data, plot, answersAt);
    else if (plot.kind === 'copies') paintCopies(data, answersAt);
    else paintCurve(data, answersAt);
  }
  paintPoints(data, isWrong);
  if (marked !== undefined && marked < plot.x.values.length) {
    context.strokeStyle = token('--ink');
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x(plot.x.values[marked]), y(plot.y.values[marked]), 8, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
  paintTicks(data, 'below', axisLabels(plot.x));
  paintTicks(data, 'left', axisLabels(plot.y));
  context.font = `12px ${token('--text')}`;
  const across = frame.width - left;
  context.textAlign = 'left';
  context.fillText(fitted(context, plot.y.title, frame.width - 8), 4, 12);
  context.textAlign = 'center';
  context.fillText(fitted(context, plot.x.title, across), left + across / 2, height - 4);
}

/** What the model of a plot answers at raw places. */
type Answers = (x: Float64Array, y: Float64Array) => Float64Array;

function paintCurve({ context, token, plot, x, y }: DataCanvas, answersAt: Answers): void {
  const places = Float64Array.from({ length: 101 }, (_, k) => valueAt(plot.x, k / 100));
  const answers = answersAt(places, new Float64Array(places.length));
  context.strokeStyle = token('--ink');
  context.lineWidth = 1.75;
  context.beginPath();
  answers.forEach((answer, k) => context.lineTo(x(places[k]), Math.min(Math.max(y(answer), -1e4), 1e4)));
  context.stroke();
}

/** A line from every sample to its copy. */
function paintCopies({ context, token, plot, x, y }: DataCanvas, answersAt: Answers): void {
  const [xs, ys] = [plot.x.values, plot.y.values];
  const copies = answersAt(xs, ys);
  context.strokeStyle = token('--ink3');
  context.fillStyle = token('--ink');
  context.lineWidth = 1;
  xs.forEach((from, sample) => {
    const [toX, toY] = [x(copies[sample]), y(copies[xs.length + sample])];
    context.beginPath();
    context.moveTo(x(from), y(ys[sample]));
    context.lineTo(toX, toY);
    context.stroke();
    context.beginPath();
    context.arc(toX, toY, 1.5, 0, 2 * Math.PI);
    context.fill();
  });
}

/** The samples by class, those that are answered wrong in a ring. */
function paintPoints({ context, token, plot, x, y }: DataCanvas, isWrong: Painting['isWrong']): void {
  const { classOf } = plot;
  const [xs, ys] = [plot.x.values, plot.y.values];
  const radius = xs.length > 60 ? 2.6 : 3.4;
  const looks = classLooks.map(({ shape, color }) => {
    return { path: new Path2D(shapePath(shape, radius)), color: token(color) };
  });
  const value = { path: new Path2D(shapePath('disc', radius)), color: token('--class-b') };
  const [casing, error] = [token('--panel'), token('--error')];
  xs.forEach((raw, sample) => {
    const look = classOf ? looks[classOf[sample] % looks.length] : value;
    context.save();
    context.translate(x(raw), y(ys[sample]));
    context.lineWidth = 1.5;
    context.strokeStyle = casing;
    context.stroke(look.path);
    context.fillStyle = look.color;
    context.fill(look.path);
    if (isWrong(sample)) {
      context.strokeStyle = error;
      context.beginPath();
      context.arc(0, 0, radius + 2.6, 0, 2 * Math.PI);
      context.stroke();
    }
    context.restore();
  });
}
