import type { Lane } from './lanes';

/** Samples are worked on block by block: large enough to hide calls, small enough for the nearest cache. */
export const blockSamples = 32;
/** Vectors that go through a formula side by side. */
export const lockstep = 4;

/** Bytes of one unit in a block. */
export function lineBytes({ bytes }: Lane): number {
  return blockSamples * bytes;
}

/** How many blocks a number of samples fills. */
export function blockCount(samples: number): number {
  return Math.ceil(samples / blockSamples);
}
