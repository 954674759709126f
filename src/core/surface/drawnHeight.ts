/** A range with this slope at its 90th percentile is drawn true to scale; rugged ranges are pressed, smooth ones raised. */
const TYPICAL_SLOPE = 1.15;
const LOWEST = 0.35;
const HIGHEST = 0.75;
/** Slopes of a piecewise constant loss mean nothing: its height is fixed. */
const TERRACES = 0.61;

/** The drawn height of a range in world units, from raw heights (NaN for holes) whose drawn span is `span`. */
export function drawnHeight(
  raw: Float64Array,
  size: number,
  span: number,
  piecewiseConstant: boolean,
): number {
  if (piecewiseConstant) return TERRACES;
  const slopes = slopesOf(raw, size, span);
  if (slopes.length === 0) return LOWEST;
  const steep = slopes.sort()[Math.floor(0.9 * slopes.length)];
  return Math.max(LOWEST, Math.min(HIGHEST, TYPICAL_SLOPE / steep));
}

/** Slopes of a range drawn 1 unit high, at every third point away from the rim. */
function slopesOf(raw: Float64Array, size: number, span: number): Float64Array {
  const rim = size > 16 ? 4 : 1;
  const run = (4 / (size - 1)) * span;
  const slopes: number[] = [];
  for (let j = rim; j < size - rim; j += 3) {
    for (let i = rim; i < size - rim; i += 3) {
      const k = j * size + i;
      const east = (raw[k + 1] - raw[k - 1]) / run;
      const north = (raw[k + size] - raw[k - size]) / run;
      const slope = Math.sqrt(east * east + north * north);
      if (slope >= 0) slopes.push(slope);
    }
  }
  return Float64Array.from(slopes);
}
