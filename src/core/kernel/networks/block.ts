import type { Lane } from '../wasm/lanes';

/** Samples are worked on block by block: large enough to hide calls, small enough for the nearest cache. */
export const blockSamples = 32;
/** Vectors that go through a formula side by side: latencies overlap. */
export const lockstep = 4;

/** The same for a formula of some numbers a sample: several overlap by themselves, and need the registers. */
export function lockstepOf(outputs: number): number {
  return outputs === 1 ? lockstep : lockstep / 2;
}

/** Bytes of one unit in a block. */
export function lineBytes({ bytes }: Lane): number {
  return blockSamples * bytes;
}

/** How many blocks a number of samples fills. */
export function blockCount(samples: number): number {
  return Math.ceil(samples / blockSamples);
}
