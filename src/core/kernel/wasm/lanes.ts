import { runs } from './webAssembly';

/** What the two lane types of a 128-bit vector differ in: sizes, opcodes, and the layout of a floating-point number. */
export interface Lane {
  readonly id: 'f32' | 'f64';
  /** Of one number. */
  readonly bytes: 4 | 8;
  /** Numbers in a vector. */
  readonly width: 4 | 2;
  readonly opcodes: Opcodes;
  /** Bits of the fraction, and the bias of the exponent. */
  readonly fraction: number;
  readonly bias: number;
}

interface Opcodes {
  readonly splat: number;
  readonly eq: number;
  readonly ne: number;
  readonly lt: number;
  readonly gt: number;
  readonly le: number;
  readonly ge: number;
  readonly floor: number;
  readonly nearest: number;
  readonly abs: number;
  readonly neg: number;
  readonly sqrt: number;
  readonly add: number;
  readonly sub: number;
  readonly mul: number;
  readonly div: number;
  readonly min: number;
  readonly max: number;
  /** b < a ? b : a, and a < b ? b : a: a NaN in the second place is lost. */
  readonly pmin: number;
  readonly pmax: number;
  readonly relaxedMadd: number;
  /** Of integers of the same size. */
  readonly shiftLeft: number;
  readonly shiftRight: number;
  readonly addBits: number;
  readonly subtractBits: number;
  readonly loadSplat: number;
}

export const f32x4: Lane = {
  id: 'f32',
  bytes: 4,
  width: 4,
  fraction: 23,
  bias: 127,
  opcodes: {
    splat: 0x13, eq: 0x41, ne: 0x42, lt: 0x43, gt: 0x44, le: 0x45, ge: 0x46, floor: 0x68, nearest: 0x6a,
    abs: 0xe0, neg: 0xe1, sqrt: 0xe3, add: 0xe4, sub: 0xe5, mul: 0xe6, div: 0xe7, min: 0xe8, max: 0xe9,
    pmin: 0xea, pmax: 0xeb, relaxedMadd: 0x105, shiftLeft: 0xab, shiftRight: 0xad, addBits: 0xae,
    subtractBits: 0xb1, loadSplat: 0x09,
  }, // prettier-ignore
};

export const f64x2: Lane = {
  id: 'f64',
  bytes: 8,
  width: 2,
  fraction: 52,
  bias: 1023,
  opcodes: {
    splat: 0x14, eq: 0x47, ne: 0x48, lt: 0x49, gt: 0x4a, le: 0x4b, ge: 0x4c, floor: 0x75, nearest: 0x94,
    abs: 0xec, neg: 0xed, sqrt: 0xef, add: 0xf0, sub: 0xf1, mul: 0xf2, div: 0xf3, min: 0xf4, max: 0xf5,
    pmin: 0xf6, pmax: 0xf7, relaxedMadd: 0x107, shiftLeft: 0xcb, shiftRight: 0xcd, addBits: 0xce,
    subtractBits: 0xd1, loadSplat: 0x0a,
  }, // prettier-ignore
};

/** Whether this engine knows SIMD, and its relaxed multiply-add; without SIMD everything is left to the oracle. */
export const simdSupport = {
  plain: isKnown(f32x4.opcodes.add, 2),
  relaxed: isKnown(f32x4.opcodes.relaxedMadd, 3),
};

/** Makes a module whose only function applies the opcode to vectors of zeros. */
function isKnown(opcode: number, operands: number): boolean {
  const zero = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];
  const leb = opcode < 128 ? [opcode] : [(opcode & 127) | 128, opcode >> 7];
  const body = [0, ...Array.from({ length: operands }, () => zero).flat(), 0xfd, ...leb, 0x1a, 0x0b];
  return runs(
    Uint8Array.from(
      [
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0],
        [10, body.length + 2, 1, body.length],
        body,
      ].flat(),
    ),
  );
}
