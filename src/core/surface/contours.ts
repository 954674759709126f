import { heights, type HeightMode } from '../heights';
import { log10 } from '../math/elementary';
import type { LogScale } from './heightTransform';
import { niceStep } from './niceStep';

/** About this many contour lines between the lowest and the highest drawn point. */
const LINES = 34;
/** Fewer lines than this on log paper say nothing: equal steps of the loss are drawn instead. */
const FEWEST_DECADE_LINES = 8;

/**
 * Where contour lines run. The level number of a point is a whole number on a line, and a multiple of `index` on an
 * index line. 'height': y / step + offset with step in world heights. 'value': (loss - base) / step + offset.
 * 'decades': 1 to 9 times every power of ten of loss - base, as on log paper. `valueStep` is the step in losses.
 */
export interface Contours {
  readonly kind: 'height' | 'value' | 'decades';
  readonly step: number;
  readonly offset: number;
  readonly index: number;
  readonly valueStep?: number;
}

/** The contour lines of a surface; `lowest` and `top` are losses, `verticalScale` world heights per raw unit. */
export function contoursOf(
  mode: HeightMode,
  lowest: number,
  top: number,
  rawTop: number,
  verticalScale: number,
  log: LogScale | undefined,
): Contours {
  if (heights[mode].ofShares) {
    return { kind: 'height', step: niceStep(rawTop / LINES) * verticalScale, offset: 0, index: 5 };
  }
  const step = niceStep((top - lowest) / LINES);
  if (!log) {
    return {
      kind: 'height',
      step: step * verticalScale,
      offset: phase(lowest, step),
      index: 5,
      valueStep: step,
    };
  }
  const decades = log10((top - log.base) / Math.max(lowest - log.base, log.soft));
  if (9 * decades >= FEWEST_DECADE_LINES) return { kind: 'decades', step: 1, offset: 0, index: 9 };
  return { kind: 'value', step, offset: phase(log.base, step), index: 5, valueStep: step };
}

/** The level number of a loss, less whole index lines: large numbers would lose their fraction in the shader's 32 bits. */
function phase(loss: number, step: number): number {
  const levels = loss / step;
  return Number.isFinite(levels) ? levels - 5 * Math.floor(levels / 5) : 0;
}
