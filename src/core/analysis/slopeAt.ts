import type { Point } from '../experiment/experiment';
import type { PlaneObjective } from '../landscape/planeObjective';
import type { Domain } from '../planeUnits';

/** Ever smaller steps, in shares of the region. */
const steps = [1e-6, 1e-8, 1e-10];
/** Slopes of ever smaller steps settle if they change by less than this share of the change before. */
const settling = 0.8;
/** Slopes of both sides are one up to this share of them. */
const sameness = 1e-6;
/** A limit below this share of the slopes that lead to it is zero. */
const rounding = 1e-5;

/**
 * The slope of a formula at a point, and where its parts are no numbers though the loss is one, as of x·√|x| at 0, what the
 * differences of losses lead to: infinite where they grow, not a number where they differ from side to side.
 */
export function slopeAt(plane: PlaneObjective, [a, b]: Point, domain: Domain): Float64Array {
  const lossAt = (x: number, y: number) => plane.value(Float64Array.of(x, y));
  const loss = lossAt(a, b);
  const own = plane.gradient(Float64Array.of(a, b));
  if (!Number.isFinite(loss)) return own;
  const noise = 8 * Number.EPSILON * Math.abs(loss);
  return own.map((slope, axis) => {
    if (!Number.isNaN(slope)) return slope;
    const [low, high] = axis === 0 ? domain.a : domain.b;
    const slopeTo = (step: number): number => {
      const rise = lossAt(axis === 0 ? a + step : a, axis === 0 ? b : b + step) - loss;
      return Math.abs(rise) <= noise ? 0 : rise / step;
    };
    const [below, above] = [low - high, high - low].map((width) =>
      limitOf(
        steps.map((step) => slopeTo(step * width)),
        noise / Math.abs(steps[2] * width),
      ),
    );
    if (below === above) return above;
    const error = sameness * Math.abs(above) + (2 * noise) / (steps[2] * (high - low));
    if (!(Math.abs(above - below) <= error && error < Infinity)) return NaN;
    // What is even about the point cancels, and the longest way has the least rounding.
    const across = (step: number) => (slopeTo(step * (high - low)) + slopeTo(step * (low - high))) / 2;
    const [longest, , shortest] = steps.map(across);
    return Math.abs(longest - shortest) <= error ? longest : (below + above) / 2;
  });
}

/**
 * What three numbers lead to that change by a constant ratio (Aitken 1926); infinite where they grow, 0 where all but the
 * noise of the third is gone.
 */
function limitOf([first, second, third]: readonly number[], noise: number): number {
  const [before, after] = [second - first, third - second];
  if (third === 0 || after === 0) return third;
  if (Math.abs(after) > settling * Math.abs(before))
    return second / first > 1 && third / second > 1 ? Math.sign(third) * Infinity : NaN;
  const limit = third + (after * after) / (before - after);
  return Math.abs(limit) <= rounding * Math.abs(first) + noise ? 0 : limit;
}
