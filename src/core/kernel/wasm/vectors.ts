import { v128, type FunctionBuilder, type Local } from './encode';
import type { Lane } from './lanes';

/** The value of a node: vectors side by side for every output of a sample, or once where it is the same for all. */
export type Lowered = readonly Vectors[];

/** A local that holds one vector. */
export type Vector = Local;

/** Several vectors that go through the same steps side by side: constants are loaded once, latencies overlap. */
export type Vectors = readonly Vector[];

/** How code is to be made: lane type, whether multiply-add may be fused, and where its constants live. */
export interface Target {
  readonly lane: Lane;
  readonly relaxed: boolean;
  readonly pool: ConstantPool;
}

/** The numbers that a module reads, one after the other from address 0. */
export class ConstantPool {
  private readonly addresses = new Map<number | bigint | '-0', number>();
  private readonly values: (number | bigint)[] = [];

  constructor(private readonly lane: Lane) {}

  /** Where a number stands; a bigint is a pattern of bits. */
  addressOf(value: number | bigint): number {
    const key = Object.is(value, -0) ? '-0' : value;
    const known = this.addresses.get(key);
    if (known !== undefined) return known;
    const address = this.values.length * this.lane.bytes;
    this.addresses.set(key, address);
    this.values.push(value);
    return address;
  }

  data(): Uint8Array {
    const bytes = new DataView(new ArrayBuffer(this.values.length * this.lane.bytes));
    this.values.forEach((value, index) => {
      const at = index * this.lane.bytes;
      if (typeof value === 'bigint') {
        if (this.lane.id === 'f64') bytes.setBigInt64(at, value, true);
        else bytes.setInt32(at, Number(value), true);
      } else if (this.lane.id === 'f64') bytes.setFloat64(at, value, true);
      else bytes.setFloat32(at, value, true);
    });
    return new Uint8Array(bytes.buffer);
  }
}

const zeroBytes: readonly number[] = Array.from({ length: 16 }, () => 0);

type Unary = 'abs' | 'neg' | 'sqrt' | 'floor' | 'nearest';
type Binary =
  | 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'pmin' | 'pmax'
  | 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'addBits' | 'subtractBits'; // prettier-ignore

/** Writes vector code into a function; every result is a new local. */
export class VectorBuilder {
  constructor(
    readonly f: FunctionBuilder,
    readonly target: Target,
  ) {}

  get lane(): Lane {
    return this.target.lane;
  }

  /** A new local with what `push` leaves on the stack. */
  value(push: () => void): Vector {
    const result = this.f.local(v128);
    push();
    this.f.set(result);
    return result;
  }

  apply(name: Unary, a: Vector): Vector {
    return this.value(() => this.f.get(a).simd(this.lane.opcodes[name]));
  }

  combine(name: Binary, a: Vector, b: Vector): Vector {
    return this.value(() => this.f.get(a).get(b).simd(this.lane.opcodes[name]));
  }

  add = (a: Vector, b: Vector) => this.combine('add', a, b);
  sub = (a: Vector, b: Vector) => this.combine('sub', a, b);
  mul = (a: Vector, b: Vector) => this.combine('mul', a, b);
  div = (a: Vector, b: Vector) => this.combine('div', a, b);

  /** a * b + c */
  madd(a: Vector, b: Vector, c: Vector): Vector {
    return this.value(() => this.pushMadd(a, b, c));
  }

  /** sum += a * b */
  accumulate(sum: Vector, a: Vector, b: Vector): void {
    this.pushMadd(a, b, sum);
    this.f.set(sum);
  }

  /** sum += a */
  increase(sum: Vector, a: Vector): void {
    this.f.get(sum).get(a).simd(this.lane.opcodes.add).set(sum);
  }

  private pushMadd(a: Vector, b: Vector, c: Vector): void {
    const { mul, add, relaxedMadd } = this.lane.opcodes;
    if (this.target.relaxed) this.f.get(a).get(b).get(c).simd(relaxedMadd);
    else this.f.get(a).get(b).simd(mul).get(c).simd(add);
  }

  and = (a: Vector, b: Vector) => this.value(() => this.f.get(a).get(b).simd(0x4e));
  or = (a: Vector, b: Vector) => this.value(() => this.f.get(a).get(b).simd(0x50));
  xor = (a: Vector, b: Vector) => this.value(() => this.f.get(a).get(b).simd(0x51));

  /** `a`, but NaN where `open` is: the same one, for e^x counts on the bits below the quiet one of a NaN being 0. */
  orNaN = (a: Vector, open: Vector) => this.select(this.combine('ne', open, open), open, a);

  /** `yes` where the bits of the mask are set, else `no`. */
  select(mask: Vector, yes: Vector, no: Vector): Vector {
    return this.value(() => this.f.get(yes).get(no).get(mask).simd(0x52));
  }

  shift(name: 'shiftLeft' | 'shiftRight', a: Vector, bits: number): Vector {
    return this.value(() => this.f.get(a).integer(bits).simd(this.lane.opcodes[name]));
  }

  /** The same number in all lanes, from the pool. */
  constant(value: number | bigint): Vector {
    const address = this.target.pool.addressOf(value);
    return this.value(() => this.f.integer(0).simd(this.lane.opcodes.loadSplat).memory(this.align, address));
  }

  load(base: Local | undefined, offset = 0): Vector {
    return this.value(() => this.push(base).simd(0x00).memory(4, offset));
  }

  /** One number in all lanes. */
  loadSplat(base: Local | undefined, offset = 0): Vector {
    const { loadSplat } = this.lane.opcodes;
    return this.value(() => this.push(base).simd(loadSplat).memory(this.align, offset));
  }

  /** An f64 local in all lanes. */
  splat(number: Local): Vector {
    return this.value(() => {
      this.f.get(number);
      if (this.lane.id === 'f32') this.f.op(0xb6);
      this.f.simd(this.lane.opcodes.splat);
    });
  }

  store(base: Local | undefined, offset: number, a: Vector): void {
    this.push(base).get(a).simd(0x0b).memory(4, offset);
  }

  /** A zero that changes: an accumulator. */
  zero(): Vector {
    return this.value(() => this.f.simd(0x0c).op(...zeroBytes));
  }

  clear(a: Vector): void {
    this.f
      .simd(0x0c)
      .op(...zeroBytes)
      .set(a);
  }

  /** Pushes the sum of all lanes as an f64; 32-bit lanes are widened first. */
  pushSum(a: Vector): void {
    this.pushLanes(a, 0xa0);
  }

  /** Pushes the largest of all lanes as an f64; a NaN counts as largest. */
  pushLargest(a: Vector): void {
    this.pushLanes(a, 0xa5);
  }

  private pushLanes(a: Vector, opcode: number): void {
    const extract = this.lane.id === 'f32' ? 0x1f : 0x21;
    for (let lane = 0; lane < this.lane.width; lane++) {
      this.f.get(a).simd(extract).op(lane);
      if (this.lane.id === 'f32') this.f.op(0xbb);
      if (lane > 0) this.f.op(opcode);
    }
  }

  private push(base: Local | undefined): FunctionBuilder {
    return base === undefined ? this.f.integer(0) : this.f.get(base);
  }

  private get align(): number {
    return this.lane.bytes === 4 ? 2 : 3;
  }
}
