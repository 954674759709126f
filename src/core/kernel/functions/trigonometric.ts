import { inverseFactorials, polynomial } from './polynomial';
import type { Vector, VectorBuilder, Vectors } from '../wasm/vectors';

// pi / 2 in parts whose small multiples are exact, and the rest (Cody and Waite 1980).
const quarter = {
  f32: [1.5703125, 4.837512969970703e-4, 7.549789948768648e-8],
  f64: [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21],
};
/** Up to here the parts are enough; beyond, the answer is left to the oracle. */
const farthest = { f32: 5e3, f64: 1e5 };
const terms = { f32: 4, f64: 8 };

export const sin = (v: VectorBuilder, x: Vectors) => turned(v, x, 0);
export const cos = (v: VectorBuilder, x: Vectors) => turned(v, x, 1);

export function tan(v: VectorBuilder, x: Vectors): Vectors {
  const below = cos(v, x);
  return sin(v, x).map((value, k) => v.div(value, below[k]));
}

/** sin(x + turns pi/2), NaN where x is too far out: sin or cos of the rest r of x, by the quarter that x is in. */
function turned(v: VectorBuilder, x: Vectors, turns: 0 | 1): Vectors {
  const { id } = v.lane;
  const [perQuarter, magic] = [
    v.constant(2 / Math.PI),
    v.constant(id === 'f32' ? 1.5 * 2 ** 23 : 1.5 * 2 ** 52),
  ];
  const parts = quarter[id].map((part) => v.constant(-part));
  const shifted = x.map((value) => v.add(v.mul(value, perQuarter), magic));
  const r = x.map((value, k) => {
    const n = v.sub(shifted[k], magic);
    return parts.reduce((rest, part) => v.add(rest, v.mul(n, part)), value);
  });
  const square = r.map((value) => v.mul(value, value));
  const sines = polynomial(v, square, inverseFactorials(3, 2, terms[id], -1));
  const cosines = polynomial(v, square, inverseFactorials(2, 2, terms[id], -1));
  const [one, most, none] = [v.constant(1), v.constant(farthest[id]), v.constant(NaN)];
  const [turn, odd, zero] = [v.constant(BigInt(turns)), v.constant(1n), v.zero()];
  const lastBit = 8 * v.lane.bytes - 1;
  return x.map((value, k) => {
    const sine = v.sub(r[k], v.mul(r[k], v.mul(square[k], sines[k])));
    const cosine = v.sub(one, v.mul(square[k], cosines[k]));
    const quarters = v.combine('addBits', shifted[k], turn);
    // All bits set where the quarter is odd; the next bit is the sign.
    const isOdd = v.combine('subtractBits', zero, v.and(quarters, odd));
    const sign = v.shift('shiftLeft', v.shift('shiftRight', quarters, 1), lastBit);
    const result = v.xor(v.select(isOdd, cosine, sine), sign);
    return v.select(v.combine('le', v.apply('abs', value), most), result, none);
  });
}

/** tan(pi / 8): below it arctan has its own fraction. */
const eighth = Math.SQRT2 - 1;
/** How deep the fraction goes: each step brings 1.4 digits at tan(pi / 8). */
const depths = { f32: 6, f64: 13 };

/** arctan t + 0, pi/4 or pi/2, with t = |x|, (|x| - 1) / (|x| + 1) or -1 / |x|: always |t| <= tan(pi / 8). */
export function atan(v: VectorBuilder, x: Vectors): Vectors {
  const { id } = v.lane;
  const [one, sign, zero] = [v.constant(1), v.constant(-0), v.zero()];
  const [middle, far] = [v.constant(eighth), v.constant(1 / eighth)];
  const turns = [Math.PI / 4, Math.PI / 2].map((turn) => v.constant(turn));
  const sizes = x.map((value) => v.apply('abs', value));
  const isMiddle = sizes.map((size) => v.combine('gt', size, middle));
  const isFar = sizes.map((size) => v.combine('gt', size, far));
  const chosen = (k: number, whenFar: Vector, whenMiddle: Vector, near: Vector) =>
    v.select(isFar[k], whenFar, v.select(isMiddle[k], whenMiddle, near));
  const t = sizes.map((size, k) => {
    const above = chosen(k, v.constant(-1), v.sub(size, one), size);
    return v.div(above, chosen(k, size, v.add(size, one), one));
  });
  const square = t.map((value) => v.mul(value, value));
  const { above, below } = arctangentRest(depths[id]);
  const numerators = polynomial(v, square, above);
  return polynomial(v, square, below).map((denominator, k) => {
    const rest = v.div(v.mul(square[k], numerators[k]), denominator);
    const angle = v.add(chosen(k, turns[1], turns[0], zero), v.sub(t[k], v.mul(t[k], rest)));
    return v.or(angle, v.and(x[k], sign));
  });
}

/**
 * (1 - arctan t / t) / t^2 as a quotient of polynomials in z = t^2, from a convergent A / B of Gauss's fraction
 * arctan t = t / (1 + z / (3 + 4 z / (5 + 9 z / (7 + ...)))): X_n = (2n - 1) X_n-1 + (n - 1)^2 z X_n-2.
 */
function arctangentRest(depth: number): { above: number[]; below: number[] } {
  let [beforeA, a, beforeB, b]: number[][] = [[0], [1], [1], [1]];
  for (let n = 2; n <= depth; n++) {
    const next = (last: number[], before: number[]) =>
      Array.from({ length: Math.max(last.length, before.length + 1) }, (_, k) => {
        return (2 * n - 1) * (last[k] ?? 0) + (n - 1) * (n - 1) * (before[k - 1] ?? 0);
      });
    [beforeA, a, beforeB, b] = [a, next(a, beforeA), b, next(b, beforeB)];
  }
  return { above: b.slice(1).map((coefficient, k) => coefficient - (a[k + 1] ?? 0)), below: b };
}
