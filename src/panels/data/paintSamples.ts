import { shapePath } from '../walkers/walkerSlot';
import { classLook } from './classLook';
import type { DataPlot } from './dataPlot';
import type { Place } from './plotFrame';

/** Answers the value of a colour of the theme. */
export type Token = (name: string) => string;

/** A line from every sample to its copy. */
export function paintCopies(
  context: CanvasRenderingContext2D,
  { x: { values: xs }, y: { values: ys } }: DataPlot,
  answersAt: NonNullable<DataPlot['answersAt']>,
  theta: Float64Array,
  x: Place,
  y: Place,
  token: Token,
): void {
  const copies = answersAt(theta, xs, ys);
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
export function paintPoints(
  context: CanvasRenderingContext2D,
  { x: { values: xs }, y: { values: ys }, classOf }: DataPlot,
  x: Place,
  y: Place,
  isWrong: (sample: number) => boolean,
  token: Token,
): void {
  const radius = xs.length > 60 ? 2.6 : 3.4;
  const looks = [0, 1, 2, 3].map((index) => {
    const { shape, color } = classLook(index);
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
