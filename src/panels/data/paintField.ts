import type { PlotCanvas } from '../plot/plotCanvas';
import type { DataPlot } from './dataPlot';
import { valueAt } from './plottedSamples';
import { zeroLine } from '../../core/math/zeroLine';

/** Width of a cell of the field in CSS pixels. */
const cell = 4;

/** The lines between classes that a model draws, and for two classes how sure it is on either side. */
export function paintField(
  canvas: PlotCanvas,
  { x, y }: DataPlot,
  answersAt: (x: Float64Array, y: Float64Array) => Float64Array,
): void {
  const { context, frame, token } = canvas;
  const { left, top } = frame;
  const [wide, high] = [frame.right - left, frame.floor - top];
  const [columns, rows] = [Math.ceil(wide / cell) + 1, Math.ceil(high / cell) + 1];
  const [stepX, stepY] = [wide / (columns - 1), high / (rows - 1)];
  const count = columns * rows;
  const rawX = Float64Array.from({ length: count }, (_, k) => valueAt(x, (k % columns) / (columns - 1)));
  const rawY = Float64Array.from({ length: count }, (_, k) =>
    valueAt(y, 1 - Math.floor(k / columns) / (rows - 1)),
  );
  const answers = answersAt(rawX, rawY);
  const outputs = answers.length / count;
  if (outputs === 1) {
    const field = probabilityField(answers, columns, rows, token);
    context.imageSmoothingEnabled = true;
    // Half a cell on every side lies beyond the outermost grid points.
    context.drawImage(field, left - stepX / 2, top - stepY / 2, columns * stepX, rows * stepY);
  }
  context.strokeStyle = token('--ink');
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.beginPath();
  for (const margins of outputs === 1 ? [answers] : marginsOf(answers, outputs, count)) {
    for (const [x1, y1, x2, y2] of zeroLine(margins, columns, rows)) {
      context.moveTo(left + x1 * stepX, top + y1 * stepY);
      context.lineTo(left + x2 * stepX, top + y2 * stepY);
    }
  }
  context.stroke();
}

/** A pixel for every logit: the colour of its class, the stronger the surer it is. */
function probabilityField(
  logits: Float64Array,
  columns: number,
  rows: number,
  token: PlotCanvas['token'],
): HTMLCanvasElement {
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
  const field = document.createElement('canvas');
  [field.width, field.height] = [columns, rows];
  field.getContext('2d')!.putImageData(image, 0, 0);
  return field;
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

function rgb(hexadecimal: string): readonly [number, number, number] {
  const value = Number.parseInt(hexadecimal.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
