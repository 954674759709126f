import { shortLabel } from '../../core/surface/tickLabel';
import { plotFrame, type PlotFrame, type PlotRoom } from './plotFrame';

/** A canvas to paint a plot on in CSS pixels. */
export interface PlotCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly frame: PlotFrame;
  /** The value of a property of the theme. */
  token(name: string): string;
}

/** What lies around a plot, in CSS pixels. */
export type PlotMargins = Omit<PlotRoom, 'width' | 'height'>;

/** The frame of a plot that fills an element. */
export function frameOn({ clientWidth, clientHeight }: Element, margins: PlotMargins): PlotFrame {
  return plotFrame({ ...margins, width: clientWidth, height: clientHeight });
}

/** The canvas cleared, as fine as the screen; undefined while it has no size. */
export function plotCanvas(canvas: HTMLCanvasElement, margins: PlotMargins): PlotCanvas | undefined {
  const frame = frameOn(canvas, margins);
  const context = canvas.getContext('2d');
  if (!context || frame.width === 0) return undefined;
  const ratio = Math.min(window.devicePixelRatio, 2);
  const [wide, high] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  const style = getComputedStyle(canvas);
  return { context, frame, token: (name) => style.getPropertyValue(name).trim() };
}

/** The numbers of an axis, left of the plot or below it. */
export function paintTicks(
  { context, frame, token }: PlotCanvas,
  side: 'left' | 'below',
  ticks: Iterable<number>,
  shareOf: (value: number) => number,
): void {
  context.fillStyle = token('--ink2');
  context.font = `11px ${token('--mono')}`;
  context.textAlign = side === 'left' ? 'right' : 'center';
  for (const tick of ticks) {
    const share = shareOf(tick);
    if (side === 'left') context.fillText(shortLabel(tick), frame.left - 5, frame.yAt(share) + 4);
    else context.fillText(shortLabel(tick), frame.xAt(share), frame.floor + 13);
  }
}
