import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Candidate } from './candidate';
import { removedAtExit } from './removedAtExit.mjs';
import type { SurfaceWorkload } from './surface';
import type { Workload } from './workloads';

/** Numbers in a vector of 128 bits, as in WebAssembly, and in the wider ones of some machines. */
const narrow = 4;
const wider = { __AVX__: 8, __AVX512F__: 16 };

const activations: Readonly<Record<string, number>> = { identity: 0, tanh: 1, relu: 2 };
const losses = { crossEntropy: 1, mse: 2, softmaxCrossEntropy: 3 };

/** C in vectors of 128 bits, and in the wider ones that are fastest on this machine. */
export function nativeCandidates(work: Workload | SurfaceWorkload): Candidate[] {
  const time = ({ run }: Candidate) => run(work.coordinates, work.coordinates).milliseconds;
  const native = widthsHere()
    .map((width) => compiled(work, width))
    .map((candidate) => ({ candidate, milliseconds: Math.min(time(candidate), time(candidate)) }))
    .toSorted((one, other) => one.milliseconds - other.milliseconds)
    .slice(0, 1);
  return [compiled(work, narrow), ...native.map(({ candidate }) => candidate)];
}

/** What gcc defines for this machine tells. */
function widthsHere(): number[] {
  const macros = execFileSync('gcc', ['-march=native', '-dM', '-E', '-'], { input: '', encoding: 'utf8' });
  return Object.entries(wider)
    .filter(([macro]) => macros.includes(`${macro} `))
    .map(([, width]) => width);
}

function compiled(work: Workload | SurfaceWorkload, width: number): Candidate {
  const folder = removedAtExit(mkdtempSync(join(tmpdir(), 'massif-bench-')));
  const [program, data, answer] = ['program', 'workload', 'losses'].map((name) => join(folder, name));
  const bits = 32 * width;
  const flags = ['-O3', '-march=native', `-mprefer-vector-width=${bits}`, '-ffp-contract=fast'];
  const [source, ...own] = 'widths' in work ? networkSource(work, width) : surfaceSource();
  execFileSync('gcc', [...flags, ...own, `bench/engine/${source}`, '-o', program, '-lm'], { stdio: 'pipe' });
  writeFileSync(data, dataOf(work));
  return {
    name: `C, ${bits} bits${width === narrow ? '' : ' (native)'}`,
    canThin: false,
    run: () => {
      // The first repetition warms.
      const times = execFileSync(program, [data, '2', answer], { encoding: 'utf8' }).trim().split(' ');
      const { buffer } = Uint8Array.from(readFileSync(answer));
      return { milliseconds: Number(times[1]), losses: new Float32Array(buffer) };
    },
  };
}

function networkSource({ widths, activation, loss, hasSkips }: Workload, width: number): string[] {
  return [
    'kernels.c',
    '-Wno-psabi',
    `-DVL=${width}`,
    `-DWIDTHS=${widths.join()}`,
    `-DACTIVATION=${activations[activation]}`,
    `-DLOSS=${losses[loss]}`,
    `-DSKIPS=${Number(hasSkips)}`,
  ];
}

/** Only with -ffast-math does gcc take cosines of whole vectors. */
function surfaceSource(): string[] {
  return ['surface.c', '-ffast-math'];
}

/** Counts, then every number in 32 bits. */
function dataOf(work: Workload | SurfaceWorkload): Buffer {
  const { coordinates } = work;
  const arrays =
    'widths' in work
      ? [...work.samples.features, work.samples.target, work.middle, work.alongA, work.alongB, coordinates]
      : [coordinates];
  const head =
    'widths' in work
      ? [work.samples.count, coordinates.length, work.middle.length]
      : [0, coordinates.length, 0];
  const parts = [Int32Array.from(head), ...arrays.map((values) => Float32Array.from(values))];
  return Buffer.concat(parts.map(({ buffer }) => Buffer.from(buffer)));
}
