import { inverseFactorials, polynomial } from './polynomial';
import type { VectorBuilder, Vectors } from './vectors';

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
