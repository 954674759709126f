/** JSON with arrays of numbers written out, and numbers that JSON lacks as the strings NaN, Infinity and -Infinity. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return String(inner);
    return ArrayBuffer.isView(inner) ? Array.from(inner as Float64Array, finiteOrWord) : inner;
  });
}

function finiteOrWord(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
