import type { ReductionCode } from './reductionCode';
import { lineBytes, lockstepOf } from '../networks/block';
import { i32, type FunctionBuilder, type Local, type ModuleBuilder } from '../wasm/encode';
import { lowerLoss, type LossCode } from './lossCode';
import { NetworkCode } from '../networks/network';
import type { Plan } from '../networks/plan';
import { loadVectors, storeVectors } from '../wasm/units';
import type { Target, Vector, VectorBuilder, Vectors } from '../wasm/vectors';

/** Addresses that move from block to block. */
export interface Cursor {
  readonly inputs: Local;
  readonly targets: Local;
  readonly masks: Local;
  /** Of the projected first layer. */
  readonly row: Local;
  readonly alongA: Local;
  readonly alongB: Local;
}

/** What every function of a kernel is made of: its network and loss, and the ways through all samples. */
export class SampleCode {
  readonly network: NetworkCode;
  /** Bytes of one unit in a block. */
  readonly line: number;
  /** Vectors of samples whose errors are computed side by side. */
  private readonly width: number;

  constructor(
    readonly module: ModuleBuilder,
    readonly target: Target,
    readonly plan: Plan,
    readonly loss: LossCode,
  ) {
    this.network = new NetworkCode(module, target, plan);
    this.line = lineBytes(target.lane);
    this.width = lockstepOf(plan.outputs.width);
  }

  forEachBlock(f: FunctionBuilder, body: (cursor: Cursor) => void): void {
    const { header, first, stages } = this.plan;
    const { from } = stages[0];
    const cursor: Cursor = {
      inputs: f.header(header.inputs),
      targets: f.header(header.targets),
      masks: f.header(header.masks),
      row: f.header(header.row),
      alongA: f.header(header.alongA),
      alongB: f.header(header.alongB),
    };
    f.loop(cursor.targets, f.header(header.end), this.line, () => {
      body(cursor);
      f.advance(cursor.inputs, from.width * this.line).advance(cursor.masks, this.line);
      for (const pointer of [cursor.row, cursor.alongA, cursor.alongB])
        f.advance(pointer, first.width * this.line);
    });
  }

  /** Goes through a line as many samples at a time as go side by side. */
  forSamples(f: FunctionBuilder, body: (offset: Local) => void): void {
    const offset = f.pointer(undefined, 0);
    f.loop(offset, f.pointer(undefined, this.line), this.width * 16, () => body(offset));
  }

  /** Errors into the reduction; with slopes also the deltas of the outputs, 0 for samples that are not there. */
  takeErrors(
    v: VectorBuilder,
    reduction: ReductionCode,
    cursor: Cursor,
    offset: Local,
    outputs: readonly Vectors[],
    withSlopes: boolean,
  ): void {
    const { plan, loss, line } = this;
    const targets = this.samplesAt(v, this.sum(v.f, cursor.targets, offset));
    const masks = this.samplesAt(v, this.sum(v.f, cursor.masks, offset));
    const inputs = { outputs, targets, settings: plan.settings };
    const takeRest = reduction.takeRest && ((rest: Vectors) => reduction.takeRest!(rest, masks));
    const { errors, slopes } = lowerLoss(v, loss, inputs, withSlopes, takeRest);
    reduction.take(errors, masks, targets);
    if (!withSlopes) return;
    slopes.forEach((slope, output) => {
      const deltas = slope.map((value, k) => v.and(value, masks[k]));
      storeVectors(v, offset, deltas, plan.outputs.deltas + output * line);
    });
  }

  /** The outputs of the network by number. */
  get outputUnits(): number[] {
    return Array.from({ length: this.plan.outputs.width }, (_, output) => output);
  }

  /** One number of each of the samples that go side by side. */
  samplesAt(v: VectorBuilder, base: Local, offset = 0): Vectors {
    return loadVectors(v, base, offset, this.width);
  }

  storedOutput(v: VectorBuilder, offset: Local, output: number): Vectors {
    return this.samplesAt(v, offset, this.plan.outputs.values + output * this.line);
  }

  clearGradient(v: VectorBuilder): void {
    const { f } = v;
    const { gradient, parameterCount } = this.plan;
    const [at, zero] = [f.pointer(undefined, gradient), v.zero()];
    f.loop(at, f.pointer(undefined, gradient + 16 * parameterCount), 16, () => v.store(at, 0, zero));
  }

  /** to = from + amount * direction, over a number of bytes; the last vector may reach beyond. */
  axpy(v: VectorBuilder, to: Local, from: Local, direction: Local, amount: Vector, size: Local): void {
    const { f } = v;
    const [target, start, along, end] = [f.pointer(to), f.pointer(from), f.pointer(direction), f.local(i32)];
    f.get(target).get(size).op(0x6a).set(end);
    f.loop(target, end, 16, () => {
      v.store(target, 0, v.madd(v.load(along), amount, v.load(start)));
      f.advance(start, 16).advance(along, 16);
    });
  }

  sum(f: FunctionBuilder, base: Local, offset: Local): Local {
    const sum = f.local(i32);
    f.get(base).get(offset).op(0x6a).set(sum);
    return sum;
  }
}
