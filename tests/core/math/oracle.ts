// Exact values by integer arithmetic, by other series than the code under test: numbers are integers over 2^bits.

/** A double, exactly, over 2^bits (which must reach its last bit). */
export function exactly(value: number, bits: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const word = view.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const significand = biased === 0 ? fraction : fraction | (1n << 52n);
  const shift = BigInt(bits + Math.max(biased, 1) - 1075);
  const size = shift >= 0n ? significand << shift : significand >> -shift;
  return word >> 63n ? -size : size;
}

/** How far a double is from the exact value, in units of the last place of the exact value. */
export function ulpsFrom(got: number, exact: bigint, bits: number): number {
  const size = exact < 0n ? -exact : exact;
  const exponent = size.toString(2).length - 1 - bits;
  if (exponent >= 1024) return Math.abs(got) === Infinity ? 0 : Infinity;
  if (!Number.isFinite(got)) return Infinity;
  const lastPlace = Math.max(exponent, -1022) - 52;
  // Both over 2^(bits + 1200), so that no double loses a bit.
  const wide = 1200;
  const difference = exactly(got, bits + wide) - (exact << BigInt(wide));
  return Math.abs(Number((difference << 20n) >> BigInt(bits + wide + lastPlace))) / 2 ** 20;
}

/** ln 2 = sum 1 / (n 2^n). */
export function naturalLogarithmOfTwo(bits: number): bigint {
  const unit = 1n << BigInt(bits + 32);
  let sum = 0n;
  for (let n = 1; n < bits + 40; n++) sum += (unit >> BigInt(n)) / BigInt(n);
  return sum >> 32n;
}

const circles = new Map<number, bigint>();

/** pi = 20 arctan(1/7) + 8 arctan(3/79) (Euler). */
export function circle(bits: number): bigint {
  const known = circles.get(bits);
  if (known !== undefined) return known;
  const unit = 1n << BigInt(bits + 32);
  const value =
    (20n * arctangentSeries(unit / 7n, bits + 32) + 8n * arctangentSeries((3n * unit) / 79n, bits + 32)) >>
    32n;
  circles.set(bits, value);
  return value;
}

/** e^x. */
export function exponential(x: bigint, bits: number): bigint {
  const guard = 64;
  const inner = bits + guard;
  const ln2 = naturalLogarithm2(inner);
  const wide = x << BigInt(guard);
  const k = floorDivide(wide, ln2);
  const halvings = 24n;
  const small = (wide - k * ln2) >> halvings;
  let term = 1n << BigInt(inner);
  let sum = term;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * small) >> BigInt(inner);
    term /= n;
    sum += term;
  }
  for (let halving = 0n; halving < halvings; halving++) sum = (sum * sum) >> BigInt(inner);
  const shift = k - BigInt(guard);
  return shift >= 0n ? sum << shift : sum >> -shift;
}

/** ln x for x > 0, by Newton's (Halley's) iteration on the exponential. */
export function logarithm(x: bigint, bits: number): bigint {
  const k = BigInt(x.toString(2).length - bits - 1);
  const m = k >= 0n ? x >> k : x << -k; // in [1, 2), which may lose bits that the caller does not miss
  let y = exactly(Math.log(Number(m >> BigInt(bits - 60)) / 2 ** 60), bits);
  for (let round = 0; round < 4; round++) {
    const power = exponential(y, bits);
    y += ((2n * (m - power)) << BigInt(bits)) / (m + power);
  }
  return y + k * naturalLogarithm2(bits);
}

/** sin x and cos x, by Taylor series after the nearest multiple of pi / 2 is taken away. */
export function sineAndCosine(x: bigint, bits: number): [bigint, bigint] {
  const right = circle(bits) / 2n;
  const n = floorDivide(x + right / 2n, right);
  const r = x - n * right;
  let sine = 0n;
  let cosine = 0n;
  let term = 1n << BigInt(bits);
  for (let degree = 0n; term !== 0n; degree++) {
    const sign = degree & 2n ? -1n : 1n;
    if (degree & 1n) sine += sign * term;
    else cosine += sign * term;
    term = ((term * r) >> BigInt(bits)) / (degree + 1n);
    if (term === -1n) term = 0n;
  }
  const turned: [bigint, bigint][] = [
    [sine, cosine],
    [cosine, -sine],
    [-sine, -cosine],
    [-cosine, sine],
  ];
  return turned[Number(((n % 4n) + 4n) % 4n)];
}

/** arctan x, by halving the angle (t -> t / (1 + sqrt(1 + t^2))) and the series. */
export function arctangent(x: bigint, bits: number): bigint {
  const unit = 1n << BigInt(bits);
  let t = x;
  const halvings = 8n;
  for (let halving = 0n; halving < halvings; halving++) {
    t = (t << BigInt(bits)) / (unit + squareRoot(unit * unit + t * t));
  }
  return arctangentSeries(t, bits) << halvings;
}

/** The integer square root. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** A small generator for the points of a sweep, apart from the one under test (a 32-bit multiplicative one). */
export function sweep(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const twos = new Map<number, bigint>();
function naturalLogarithm2(bits: number): bigint {
  const known = twos.get(bits) ?? naturalLogarithmOfTwo(bits);
  twos.set(bits, known);
  return known;
}

function arctangentSeries(t: bigint, bits: number): bigint {
  const square = (t * t) >> BigInt(bits);
  let power = t;
  let sum = 0n;
  for (let n = 0n; power !== 0n && power !== -1n; n++) {
    sum += (n & 1n ? -power : power) / (2n * n + 1n);
    power = (power * square) >> BigInt(bits);
  }
  return sum;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b > a ? quotient - 1n : quotient;
}
