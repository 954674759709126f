import { log10, pow } from '../math/elementary';
import type { Surface } from './surface';
import { shortLabel, tickLabel } from './tickLabel';

/** An index line of a map: its world height, and the loss there in words. */
export interface ContourLevel {
  readonly height: number;
  readonly label: string;
}

/** More index lines than this are too many to be named. */
const MOST = 40;
/** Of every decade these are named. */
const STEPS = [1, 2, 5];

/** The contour lines of a surface that a map names, from low to high. */
export function contourLevels(surface: Surface): ContourLevel[] {
  // Terraces are drawn without lines.
  if (surface.piecewiseConstant) return [];
  return levelsOf(surface)
    .filter(({ height }) => height > 0 && height < surface.top)
    .slice(0, MOST)
    .map(({ height, label }) => ({ height, label: withoutZeros(label) }));
}

/** "0.10" as "0.1": numbers on lines stand in no column. */
function withoutZeros(label: string): string {
  return /^[^e]*\./.test(label) ? label.replace(/\.?0+$/, '') : label;
}

function levelsOf(surface: Surface): ContourLevel[] {
  const { contours, log, lowest, highest, top, heightFromValue, valueFromHeight } = surface;
  const { kind, step, offset, index, valueStep } = contours;
  if (kind === 'height') {
    return wholesIn(offset, top / step + offset, index).map((level) => {
      const height = (level - offset) * step;
      const value = valueFromHeight(height);
      // Shares of the ground lie at losses that are no round numbers.
      return { height, label: valueStep ? tickLabel(value, valueStep) : shortLabel(value) };
    });
  }
  const base = log?.base ?? 0;
  const levelAt = (above: number, digit: number) => ({
    height: heightFromValue(base + above),
    label: tickLabel(base + above, digit),
  });
  if (kind === 'value') {
    const levelOf = (loss: number) => (loss - base) / step + offset;
    const levels = wholesIn(levelOf(lowest), levelOf(highest), index);
    return levels.map((level) => levelAt((level - offset) * step, step));
  }
  const least = Math.max(lowest - base, log?.soft ?? 0);
  return wholesIn(Math.floor(log10(least)), log10(highest - base), 1).flatMap((decade) =>
    STEPS.map((digit) => levelAt(digit * pow(10, decade), pow(10, decade))),
  );
}

/** Multiples of a step from one number to another. */
function wholesIn(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.min(Math.floor(to / step) - first + 1, 1000);
  return Array.from({ length: Math.max(0, count) }, (_, k) => (first + k) * step);
}
