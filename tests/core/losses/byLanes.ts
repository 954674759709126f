import type { Samples } from '../../../src/core/datasets/samples';
import { compileKernel } from '../../../src/core/kernel/compileKernel';
import { Kernel } from '../../../src/core/kernel/kernel';
import { lossCode, settingNumbers } from '../../../src/core/kernel/losses/lossCode';
import { simdSupport, type Lane } from '../../../src/core/kernel/wasm/lanes';
import type { Loss } from '../../../src/core/losses/loss';
import { defaultsOf } from '../../../src/core/settings';

export interface Answer {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** By generated code: the outputs are the biases of one layer. */
export const byLanes =
  (lane: Lane) =>
  (loss: Loss, logits: readonly number[], truth: number): Answer => {
    const settings = defaultsOf(loss.settings);
    const code = lossCode(loss, settings);
    const layers = [{ kind: 'dense', inputs: 1, outputs: logits.length, bias: true }] as const;
    const samples = { count: 1, features: [new Float64Array(1)], target: Float64Array.of(truth) };
    const kernel = new Kernel(
      compileKernel({ layers, inputs: 1, loss: code }, lane, simdSupport.relaxed),
      samples as unknown as Samples,
      settingNumbers(loss, settings, code.settings),
      false,
    );
    kernel.setParameters([...logits.map(() => 0), ...logits]);
    const { reduced, gradient } = kernel.lossGradient();
    return { value: reduced[0], gradient: gradient.slice(logits.length) };
  };
