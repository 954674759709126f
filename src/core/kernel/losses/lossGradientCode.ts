import { i32 } from '../wasm/encode';
import { reductionCode, reducedNumbers } from './reductions';
import { lowerLoss } from './lossCode';
import type { SampleCode } from './sampleCode';
import { storeVectors } from '../wasm/units';
import { VectorBuilder } from '../wasm/vectors';

/** The functions that compute the loss at the parameters in force: `lossGradient` and `errors`. */
export class LossGradientCode {
  constructor(private readonly code: SampleCode) {}

  defineLossGradient(): void {
    const { plan, network, loss } = this.code;
    this.code.module.define([i32], (f) => {
      const v = new VectorBuilder(f, this.code.target);
      const reduction = reductionCode(v, loss, plan.settings);
      reduction.begin();
      this.code.clearGradient(v);
      this.code.forEachBlock(f, (cursor) => {
        network.projectFirst(f, cursor.inputs, f.pointer(undefined, plan.first.values), plan.parameters.now);
        network.forward(f, 1);
        this.code.forSamples(f, (offset) => {
          const outputs = this.code.outputUnits.map((output) => this.code.storedOutput(v, offset, output));
          this.code.takeErrors(v, reduction, cursor, offset, outputs, true);
        });
        network.backward(f);
        network.backwardFirst(f, cursor.inputs);
        reduction.flush();
      });
      reduction.store(0);
      const out = f.pointer(0, 8 * reducedNumbers(loss.parts.reduction));
      const at = f.pointer(undefined, plan.gradient);
      f.loop(at, f.pointer(undefined, plan.gradient + 16 * plan.parameterCount), 16, () => {
        const lanes = v.load(at);
        f.get(out);
        v.pushSum(lanes);
        f.op(0x39, 3, 0).advance(out, 8);
      });
    }, 'lossGradient'); // prettier-ignore
  }

  defineErrors(): void {
    const { plan, network, loss } = this.code;
    this.code.module.define([i32], (f) => {
      const v = new VectorBuilder(f, this.code.target);
      const out = f.pointer(0);
      this.code.forEachBlock(f, (cursor) => {
        network.projectFirst(f, cursor.inputs, f.pointer(undefined, plan.first.values), plan.parameters.now);
        network.forward(f, 1);
        this.code.forSamples(f, (offset) => {
          const outputs = this.code.outputUnits.map((output) => this.code.storedOutput(v, offset, output));
          const targets = this.code.samplesAt(v, this.code.sum(f, cursor.targets, offset));
          const { errors } = lowerLoss(v, loss, { outputs, targets, settings: plan.settings }, false);
          storeVectors(v, this.code.sum(f, out, offset), errors);
        });
        f.advance(out, this.code.line);
      });
    }, 'errors'); // prettier-ignore
  }
}
