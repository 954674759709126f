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

/** So much room is left between two labels below a plot, in CSS pixels. */
const gap = 5;

/** The labels of an axis at their shares, left of the plot or below it, within the canvas and none over another. */
export function paintTicks(
  { context, frame, token }: PlotCanvas,
  side: 'left' | 'below',
  labels: Iterable<readonly [label: string, share: number]>,
): void {
  context.fillStyle = token('--ink2');
  context.font = `11px ${token('--mono')}`;
  context.textAlign = side === 'left' ? 'right' : 'center';
  let end = -Infinity;
  for (const [label, share] of labels) {
    if (side === 'left') {
      context.fillText(label, frame.left - 5, frame.yAt(share) + 4);
      continue;
    }
    const half = context.measureText(label).width / 2;
    const at = Math.min(Math.max(frame.xAt(share), half), frame.width - half);
    if (at - half < end + gap) continue;
    context.fillText(label, at, frame.floor + 13);
    end = at + half;
  }
}

/** A text that fits into a width in CSS pixels, cut where it has to be. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1;
  return `${text.slice(0, length)}…`;
}
