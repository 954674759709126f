import { compileKernel } from '../../src/core/kernel/compileKernel';
import { find } from '../../src/core/catalog';
import { Kernel } from '../../src/core/kernel/kernel';
import { f32x4, f64x2, simdSupport, type Lane } from '../../src/core/kernel/wasm/lanes';
import { lossCode } from '../../src/core/kernel/losses/lossCode';
import { losses } from '../../src/core/losses';
import { candidate, type Candidate, type Evaluate } from './candidate';
import type { Workload } from './workloads';

/** The built-in losses as somebody types them. */
const typedLosses: Readonly<Record<string, { text: string; reads: string }>> = {
  crossEntropy: { text: 'target*softplus(-logit) + (1 - target)*softplus(logit)', reads: 'logit' },
  mse: { text: '(prediction - target)^2', reads: 'value' },
};

/** The generated code in all its variants. */
export function kernelCandidates(work: Workload): Candidate[] {
  const { relaxed } = simdSupport;
  // Projecting the first layer costs the same for a thinned grid: with many inputs it would count too much.
  const isQuicklyProjected = work.widths[0] <= 2;
  return [
    ...(relaxed ? [candidate('kernel, relaxed', kernel(work, { relaxed }))] : []),
    candidate('kernel, plain', kernel(work, { relaxed: false })),
    candidate('kernel, 64 bits', kernel(work, { lane: f64x2, relaxed: false }), isQuicklyProjected),
    candidate('kernel with slopes', kernel(work, { relaxed, withSlopes: true })),
    ...(work.loss in typedLosses
      ? [candidate('kernel, typed loss', kernel(work, { relaxed, isTyped: true }))]
      : []),
  ];
}

/** Milliseconds to generate and compile the code of a workload that has none yet. */
export function compileTime({ layers, widths, loss }: Workload): number {
  const began = performance.now();
  const shape = { layers, inputs: widths[0], loss: lossCode(find(losses, loss)!, {}) };
  compileKernel(shape, f32x4, simdSupport.relaxed);
  return performance.now() - began;
}

interface Variant {
  readonly lane?: Lane;
  readonly relaxed: boolean;
  readonly withSlopes?: boolean;
  readonly isTyped?: boolean;
}

function kernel(
  { layers, widths, loss, samples, middle, alongA, alongB }: Workload,
  { lane = f32x4, relaxed, withSlopes = false, isTyped = false }: Variant,
): Evaluate {
  const code = isTyped
    ? lossCode(find(losses, 'formula')!, { ...typedLosses[loss], fold: 'mean', after: '' })
    : lossCode(find(losses, loss)!, {});
  const shape = { layers, inputs: widths[0], loss: code };
  const generated = new Kernel(compileKernel(shape, lane, relaxed), samples, [], true);
  return (as, bs) => {
    generated.setPlane(middle, alongA, alongB);
    const grid = new Float64Array(as.length * bs.length);
    let at = 0;
    for (const b of bs) {
      const { numbers, perPoint } = generated.row(as, b, withSlopes);
      for (let point = 0; point < as.length; point++) grid[at++] = numbers[point * perPoint] / samples.count;
    }
    return grid;
  };
}
