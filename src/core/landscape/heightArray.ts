/** Losses relative to a reference: in 32 bits, or in 64 where they leave the range of those. */
export type HeightArray = Float32Array | Float64Array;

/** Below this the digits of 32 bits run out, above the other they are infinite. */
const range32 = [1e-30, 3.4e38] as const;

/** Room for so many losses between these two, relative to the reference. */
export function heightArray(
  length: number,
  { min, max, reference }: { readonly min: number; readonly max: number; readonly reference: number },
): HeightArray {
  const farthest = Math.max(Math.abs(min - reference), Math.abs(max - reference));
  const isOutside = farthest > range32[1] || (farthest > 0 && farthest < range32[0]);
  return isOutside ? new Float64Array(length) : new Float32Array(length);
}
