import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workload } from './workloads';

const activations: Readonly<Record<string, number>> = { identity: 0, tanh: 1, relu: 2 };
const losses = { crossEntropy: 1, mse: 2, softmaxCrossEntropy: 3 };

/** Times in milliseconds of some grids by C at this many numbers a vector; undefined where there is no gcc. */
export function nativeTimes(work: Workload, width: number): ((repetitions: number) => number[]) | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'massif-bench-'));
  const [program, data] = [join(folder, 'kernels'), join(folder, 'workload')];
  const { samples, middle, alongA, alongB, coordinates } = work;
  const defines = [
    `-DVL=${width}`,
    `-DWIDTHS=${work.widths.join()}`,
    `-DACTIVATION=${activations[work.activation]}`,
    `-DLOSS=${losses[work.loss]}`,
  ];
  const flags = ['-O3', '-march=native', '-ffp-contract=fast', '-Wno-psabi'];
  try {
    execFileSync('gcc', [...flags, ...defines, 'bench/engine/kernels.c', '-o', program], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const arrays = [...samples.features, samples.target, middle, alongA, alongB, coordinates];
  const head = Int32Array.of(samples.count, coordinates.length, middle.length);
  writeFileSync(data, Buffer.concat([head, ...arrays.map((values) => Float32Array.from(values))].map((array) => Buffer.from(array.buffer)))); // prettier-ignore
  return (repetitions) => {
    const [times] = execFileSync(program, [data, String(repetitions)], { encoding: 'utf8' }).split('\n');
    return times.trim().split(' ').map(Number);
  };
}
