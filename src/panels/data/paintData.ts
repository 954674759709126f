import { shortLabel } from '../../core/relief/tickLabel';
import type { DataPlot } from './dataPlot';
import { paintCopies, paintPoints, type Token } from './paintSamples';
import { frame, placesOf, type Place } from './plotFrame';
import { zeroLine } from './zeroLine';

/** Width of a cell of the probability field in CSS pixels. */
const cell = 4;

export interface Painting {
  readonly plot: DataPlot;
  /** The parameters to be shown; undefined shows the data alone. */
  readonly theta: Float64Array | undefined;
  /** Whether the answer for a sample is wrong. */
  readonly isWrong: (sample: number) => boolean;
  /** The sample that is looked at. */
  readonly marked?: number | undefined;
}

type Rgb = readonly [number, number, number];

/** Paints data and model on a canvas whose units are CSS pixels; colours come from the theme of the element. */
export function paintData(canvas: HTMLCanvasElement, { plot, theta, isWrong, marked }: Painting): void {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const ratio = Math.min(window.devicePixelRatio, 2);
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const { x, y } = placesOf(plot, width, height);

  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, width - frame.left - frame.right, height - frame.top - frame.bottom);
  context.clip();
  if (theta?.every(Number.isFinite) && plot.answersAt) {
    if (plot.kind === 'classes') paintField(context, plot, plot.answersAt, theta, width, height, token);
    else if (plot.kind === 'copies') paintCopies(context, plot, plot.answersAt, theta, x, y, token);
    else paintCurve(context, plot, plot.answersAt, theta, x, y, token);
  }
  paintPoints(context, plot, x, y, isWrong, token);
  if (marked !== undefined && marked < plot.x.values.length) {
    context.strokeStyle = token('--ink');
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x(plot.x.values[marked]), y(plot.y.values[marked]), 8, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
  paintAxes(context, plot, x, y, width, height, token);
}

type Answers = NonNullable<DataPlot['answersAt']>;

function paintField(
  context: CanvasRenderingContext2D,
  plot: DataPlot,
  answersAt: Answers,
  theta: Float64Array,
  width: number,
  height: number,
  token: Token,
): void {
  const [wide, high] = [width - frame.left - frame.right, height - frame.top - frame.bottom];
  const [columns, rows] = [Math.ceil(wide / cell) + 1, Math.ceil(high / cell) + 1];
  const count = columns * rows;
  const rawX = Float64Array.from({ length: count }, (_, k) =>
    between(plot.x.low, plot.x.high, (k % columns) / (columns - 1)),
  );
  const rawY = Float64Array.from({ length: count }, (_, k) =>
    between(plot.y.high, plot.y.low, Math.floor(k / columns) / (rows - 1)),
  );
  const answers = answersAt(theta, rawX, rawY);
  const outputs = answers.length / count;
  if (outputs === 1) paintProbability(context, answers, columns, rows, wide, high, token);
  context.strokeStyle = token('--ink');
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.beginPath();
  const [scaleX, scaleY] = [wide / (columns - 1), high / (rows - 1)];
  for (const margins of outputs === 1 ? [answers] : marginsOf(answers, outputs, count)) {
    for (const [x1, y1, x2, y2] of zeroLine(margins, columns, rows)) {
      context.moveTo(frame.left + x1 * scaleX, frame.top + y1 * scaleY);
      context.lineTo(frame.left + x2 * scaleX, frame.top + y2 * scaleY);
    }
  }
  context.stroke();
}

function paintProbability(
  context: CanvasRenderingContext2D,
  logits: Float64Array,
  columns: number,
  rows: number,
  wide: number,
  high: number,
  token: Token,
): void {
  const [panel, low, top] = [rgb(token('--panel')), rgb(token('--field-a')), rgb(token('--field-b'))];
  const image = new ImageData(columns, rows);
  logits.forEach((logit, k) => {
    const probability = 1 / (1 + Math.exp(-logit));
    const strength = Math.abs(2 * probability - 1) * 0.85;
    const color = probability > 0.5 ? top : low;
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * k + channel] = panel[channel] + (color[channel] - panel[channel]) * strength;
    }
    image.data[4 * k + 3] = Number.isNaN(logit) ? 0 : 255;
  });
  const field = new OffscreenCanvas(columns, rows);
  field.getContext('2d')!.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = true;
  // Half a cell on every side lies beyond the outermost grid points.
  const [stepX, stepY] = [wide / (columns - 1), high / (rows - 1)];
  context.drawImage(field, frame.left - stepX / 2, frame.top - stepY / 2, columns * stepX, rows * stepY);
}

/** For each class, by how much it leads before the best of the others. */
function marginsOf(answers: Float64Array, outputs: number, count: number): Float64Array[] {
  return Array.from({ length: outputs }, (_, own) =>
    Float64Array.from({ length: count }, (__, place) => {
      let best = -Infinity;
      for (let k = 0; k < outputs; k++) if (k !== own) best = Math.max(best, answers[k * count + place]);
      return answers[own * count + place] - best;
    }),
  );
}

function paintCurve(
  context: CanvasRenderingContext2D,
  plot: DataPlot,
  answersAt: Answers,
  theta: Float64Array,
  x: Place,
  y: Place,
  token: Token,
): void {
  const places = Float64Array.from({ length: 101 }, (_, k) => between(plot.x.low, plot.x.high, k / 100));
  const answers = answersAt(theta, places, new Float64Array(places.length));
  context.strokeStyle = token('--ink');
  context.lineWidth = 1.75;
  context.beginPath();
  answers.forEach((answer, k) => context.lineTo(x(places[k]), Math.min(Math.max(y(answer), -1e4), 1e4)));
  context.stroke();
}

function paintAxes(
  context: CanvasRenderingContext2D,
  plot: DataPlot,
  x: Place,
  y: Place,
  width: number,
  height: number,
  token: Token,
): void {
  context.fillStyle = token('--ink2');
  context.font = `11px ${token('--mono')}`;
  context.textAlign = 'center';
  for (const tick of plot.x.ticks) context.fillText(shortLabel(tick), x(tick), height - frame.bottom + 13);
  context.textAlign = 'right';
  for (const tick of plot.y.ticks) context.fillText(shortLabel(tick), frame.left - 5, y(tick) + 4);
  context.font = `12px ${token('--text')}`;
  context.textAlign = 'center';
  context.fillText(plot.x.title, frame.left + (width - frame.left) / 2, height - 4);
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

function rgb(hexadecimal: string): Rgb {
  const value = Number.parseInt(hexadecimal.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
