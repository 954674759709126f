import { powerOfTwo } from '../../math/binary';
import { exp } from './exponential';
import { log } from './logarithm';
import type { Vector, VectorBuilder, Vectors } from '../wasm/vectors';

const largestProduct = 32;
/** Lengths above and below these are scaled, so that no square leaves the range of the lane type. */
const scales = {
  f32: { large: powerOfTwo(60), small: powerOfTwo(-50), down: powerOfTwo(-66), up: powerOfTwo(100) },
  f64: { large: powerOfTwo(500), small: powerOfTwo(-450), down: powerOfTwo(-600), up: powerOfTwo(600) },
};

/**
 * A power with a constant exponent: whole and half ones are products and roots. Whether an exponent is whole, and odd, is
 * decided here, for lanes of 32 bits hold neither 2.00000001 nor 16777217.
 */
export function constantPower(v: VectorBuilder, base: Vectors, exponent: number): Vectors {
  const isProduct = Number.isInteger(2 * exponent) && Math.abs(exponent) <= largestProduct;
  if (!isProduct) {
    const same = v.constant(exponent);
    const sizes = powersOfSizes(v, base, base.map(() => same)); // prettier-ignore
    const [zero, sign, none] = [v.zero(), v.constant(-0), v.constant(NaN)];
    if (Math.floor(exponent) !== exponent)
      return sizes.map((size, k) => v.select(v.combine('ge', base[k], zero), size, none));
    return exponent % 2 === 0 || !Number.isFinite(exponent)
      ? sizes
      : sizes.map((size, k) => v.or(size, v.and(sign, base[k])));
  }
  const one = v.constant(1);
  return base.map((value) => {
    const root = Number.isInteger(exponent) ? undefined : v.apply('sqrt', value);
    let [square, product]: [Vector, Vector | undefined] = [value, root];
    for (let rest = Math.floor(Math.abs(exponent)); rest > 0; rest >>= 1) {
      if (rest & 1) product = product === undefined ? square : v.mul(product, square);
      if (rest > 1) square = v.mul(square, square);
    }
    return exponent < 0 ? v.div(one, product!) : (product ?? one);
  });
}

/** x^y = |x|^y, with the sign of x where y is odd; below 0 only whole exponents have a power, and x^0 is 1. */
export function power(v: VectorBuilder, x: Vectors, y: Vectors): Vectors {
  const [zero, one, half, sign, none] = [
    v.zero(),
    v.constant(1),
    v.constant(0.5),
    v.constant(-0),
    v.constant(NaN),
  ];
  return powersOfSizes(v, x, y).map((size, k) => {
    const middle = v.mul(half, y[k]);
    const isWhole = v.combine('eq', v.apply('floor', y[k]), y[k]);
    const isOdd = v.and(isWhole, v.combine('ne', v.apply('floor', middle), middle));
    const signed = v.or(size, v.and(v.and(isOdd, sign), x[k]));
    const isThere = v.or(isWhole, v.combine('ge', x[k], zero));
    return v.select(v.combine('eq', y[k], zero), one, v.select(isThere, signed, none));
  });
}

/** |x|^y = e^(y log |x|) */
function powersOfSizes(v: VectorBuilder, x: Vectors, y: Vectors): Vectors {
  const logs = log(v, x.map((value) => v.apply('abs', value))); // prettier-ignore
  return exp(v, logs.map((value, k) => v.mul(y[k], value))); // prettier-ignore
}

/** sqrt(a^2 + b^2); infinity wins over NaN. */
export function hypot(v: VectorBuilder, a: Vectors, b: Vectors): Vectors {
  const infinity = v.constant(Infinity);
  const isInfinite = (value: Vector) => v.combine('eq', v.apply('abs', value), infinity);
  return length(v, [a, b]).map((value, k) =>
    v.select(v.or(isInfinite(a[k]), isInfinite(b[k])), infinity, value),
  );
}

/** The root of a sum of squares, scaled where a square would over- or underflow. */
export function length(v: VectorBuilder, parts: readonly Vectors[]): Vectors {
  const { large, small, down, up } = scales[v.lane.id];
  const [one, above, below] = [v.constant(1), v.constant(large), v.constant(small)];
  return parts[0].map((_, k) => {
    const sizes = parts.map((part) => v.apply('abs', part[k]));
    const longest = sizes.reduce((most, size) => v.combine('pmax', most, size));
    const [isLarge, isSmall] = [v.combine('gt', longest, above), v.combine('lt', longest, below)];
    const chosen = (whenLarge: number, whenSmall: number) =>
      v.select(isLarge, v.constant(whenLarge), v.select(isSmall, v.constant(whenSmall), one));
    const scale = chosen(down, up);
    const squares = sizes.map((size) => {
      const scaled = v.mul(size, scale);
      return v.mul(scaled, scaled);
    });
    const sum = squares.reduce((total, square) => v.add(total, square));
    return v.mul(v.apply('sqrt', sum), chosen(1 / down, 1 / up));
  });
}
