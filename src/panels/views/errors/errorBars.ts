import type { PointerEvent } from 'react';
import type { ErrorReduction } from '../../../core/analysis/errorReduction';
import { shortLabel } from '../../../core/surface/tickLabel';
import { frameOn, paintTicks, plotCanvas } from '../../plot/plotCanvas';
import { linearAxis } from '../../plot/valueAxis';
import { classLook } from '../../data/classLook';

export type ErrorOrder = 'sorted' | 'given';

const margins = { left: 40, right: 4, top: 6, bottom: 6 };
const sorted = new WeakMap<ErrorReduction, readonly number[]>();

/** The samples from the largest error to the smallest, or as the data have them. */
export function inOrder(errorReduction: ErrorReduction, order: ErrorOrder): readonly number[] {
  const { errors } = errorReduction;
  const known = order === 'sorted' && sorted.get(errorReduction);
  if (known) return known;
  const samples = Array.from(errors, (_, sample) => sample);
  if (order === 'given') return samples;
  samples.sort((one, other) => errors[other] - errors[one] || one - other);
  sorted.set(errorReduction, samples);
  return samples;
}

/** The place in the order of the bar under a pointer. */
export function barUnder(event: PointerEvent, count: number): number {
  const share = frameOn(event.currentTarget, margins).shareUnder(event);
  return Math.min(Math.floor(share * count), count - 1);
}

interface Bars {
  readonly errors: ErrorReduction;
  readonly order: ErrorOrder;
  readonly isClass: boolean;
  readonly marked: number | undefined;
}

/** Paints a bar for every error. */
export function paintBars(canvas: HTMLCanvasElement, bars: Bars | undefined): void {
  const painted = plotCanvas(canvas, margins);
  if (!painted || !bars) return;
  const { context, frame, token } = painted;
  const { errors, order, isClass, marked } = bars;
  const finite = errors.errors.filter(Number.isFinite);
  const [low, top] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const { shareOf } = linearAxis(low, top > low ? top : low + 1);
  const zero = frame.yAt(shareOf(0));
  const samples = inOrder(errors, order);
  const step = (frame.right - frame.left) / samples.length;
  const bar = Math.max(step - (step > 3 ? 1 : 0), 1);
  samples.forEach((sample, place) => {
    const error = errors.errors[sample];
    // What is not finite fills the frame.
    const end = Number.isFinite(error) ? frame.yAt(shareOf(error)) : frame.top;
    const counts = errors.only === undefined || errors.only === sample;
    const color =
      sample === marked ? '--ink' : isClass ? classLook(errors.target[sample]).color : '--class-b';
    context.fillStyle = token(color);
    context.globalAlpha = counts ? 1 : 0.35;
    const height = Math.max(Math.abs(end - zero), 0.5);
    context.fillRect(frame.left + place * step, Math.min(end, zero), bar, height);
  });
  context.globalAlpha = 1;
  context.fillStyle = token('--edge');
  context.fillRect(frame.left, zero, frame.right - frame.left, 1);
  paintTicks(
    painted,
    'left',
    [...new Set([low, 0, top])].map((value) => [shortLabel(value), shareOf(value)]),
  );
}
