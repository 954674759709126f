import { find } from '../../src/core/catalog';
import { compileKernel, Kernel } from '../../src/core/kernel/kernel';
import { f32x4, f64x2, type Lane } from '../../src/core/kernel/lanes';
import { lossCode } from '../../src/core/kernel/lossCode';
import { losses } from '../../src/core/losses';
import type { Candidate } from './baselines';
import type { Workload } from './workloads';

/** The generated kernel; `withSlopes` also computes both slopes at every point. */
export function kernel(
  { layers, widths, loss, samples, middle, alongA, alongB, coordinates }: Workload,
  {
    lane = f32x4,
    relaxed,
    withSlopes = false,
    typedLoss,
  }: { lane?: Lane; relaxed: boolean; withSlopes?: boolean; typedLoss?: string },
): Candidate {
  const entry = find(losses, typedLoss === undefined ? loss : 'formula')!;
  const reads = ({ crossEntropy: 'logit', mse: 'value', softmaxCrossEntropy: 'logits' } as const)[loss];
  const settings = typedLoss === undefined ? {} : { text: typedLoss, reads, fold: 'mean' };
  const shape = { layers, inputs: widths[0], loss: lossCode(entry, settings)! };
  const code = new Kernel(compileKernel(shape, lane, relaxed), samples, [], true);
  return () => {
    code.setPlane(middle, alongA, alongB);
    const grid = new Float64Array(coordinates.length ** 2);
    let at = 0;
    for (const b of coordinates) {
      const { numbers, perPoint } = code.row(coordinates, b, withSlopes);
      for (let point = 0; point < coordinates.length; point++)
        grid[at++] = numbers[point * perPoint] / samples.count;
    }
    return grid;
  };
}

/** Milliseconds to generate and compile the code of a workload. */
export function compileTime({ layers, widths, loss }: Workload, relaxed: boolean): number {
  const began = performance.now();
  const shape = { layers, inputs: widths[0], loss: lossCode(find(losses, loss)!, {})! };
  compileKernel(shape, f32x4, relaxed);
  return performance.now() - began;
}

export { f64x2 };
