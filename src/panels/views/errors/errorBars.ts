import type { ErrorFold } from '../../../core/reading/errorFold';
import { shortLabel } from '../../../core/relief/tickLabel';
import { classLook } from '../../data/classLook';

export type ErrorOrder = 'sorted' | 'given';

const frame = { left: 40, right: 4, top: 6, bottom: 6 };

/** The samples from the largest error to the smallest, or as the data have them. */
export function inOrder({ errors }: ErrorFold, order: ErrorOrder): number[] {
  const samples = Array.from(errors, (_, sample) => sample);
  return order === 'given'
    ? samples
    : samples.sort((one, other) => errors[other] - errors[one] || one - other);
}

/** The place in the order of the bar at this many pixels from the left. */
export function barAt(x: number, width: number, count: number): number {
  const share = (x - frame.left) / (width - frame.left - frame.right);
  return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
}

interface Bars {
  readonly errors: ErrorFold;
  readonly order: readonly number[];
  readonly isClass: boolean;
  readonly marked: number | undefined;
}

/** Paints a bar for every error; colours come from the theme of the element, units are CSS pixels. */
export function paintBars(canvas: HTMLCanvasElement, bars: Bars | undefined): void {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const ratio = Math.min(window.devicePixelRatio, 2);
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  if (!bars) return;
  const { errors, order, isClass, marked } = bars;
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const finite = errors.errors.filter(Number.isFinite);
  const [low, top] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const span = top - low || 1;
  const y = (value: number) =>
    frame.top + ((height - frame.top - frame.bottom) * (low + span - value)) / span;
  const step = (width - frame.left - frame.right) / order.length;
  const bar = Math.max(step - (step > 3 ? 1 : 0), 1);
  order.forEach((sample, place) => {
    const error = errors.errors[sample];
    // What is not finite fills the frame.
    const end = Number.isFinite(error) ? y(error) : frame.top;
    const counts = errors.only === undefined || errors.only === sample;
    const color =
      sample === marked ? '--ink' : isClass ? classLook(errors.target[sample]).color : '--class-b';
    context.fillStyle = token(color);
    context.globalAlpha = counts ? 1 : 0.35;
    context.fillRect(
      frame.left + place * step,
      Math.min(end, y(0)),
      bar,
      Math.max(Math.abs(end - y(0)), 0.5),
    );
  });
  context.globalAlpha = 1;
  context.fillStyle = token('--edge');
  context.fillRect(frame.left, y(0), width - frame.left - frame.right, 1);
  context.fillStyle = token('--ink2');
  context.font = `11px ${token('--mono')}`;
  context.textAlign = 'right';
  for (const value of new Set([low, 0, top]))
    context.fillText(shortLabel(value), frame.left - 5, y(value) + 4);
}
