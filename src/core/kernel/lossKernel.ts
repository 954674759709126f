import type { Layer } from '../models/layers';
import { lineBytes, lockstep } from './block';
import { f64, i32, ModuleBuilder, type FunctionBuilder, type Local } from './encode';
import { foldCode, foldedNumbers, Total } from './folds';
import type { Lane } from './lanes';
import { lowerLoss, type LossCode } from './lossCode';
import { NetworkCode } from './network';
import { planKernel, type Plan } from './plan';
import { activate, loadVectors, storeVectors } from './units';
import { ConstantPool, VectorBuilder, type Target, type Vector, type Vectors } from './vectors';

/** A network with a loss; data, parameters and the plane are arguments. */
export interface KernelShape {
  readonly layers: readonly Layer[];
  readonly inputs: number;
  readonly loss: LossCode;
}

/**
 * The functions of a module. Addresses are in bytes; parameters and pointers stand where the plan says. A point is
 * written as the numbers of its fold, with its two slopes behind them where they are asked for, all f64.
 */
export interface KernelExports {
  /** Projects the first layer: at the middle of the plane and along its axes. */
  readonly project: () => void;
  /** The points at offsets a from..to in memory and offset b. */
  readonly row: (b: number, from: number, to: number, out: number) => void;
  readonly rowGradient: (b: number, from: number, to: number, out: number) => void;
  /** At the parameters in force: the numbers of the fold, then the derivative of the sum of errors by each. */
  readonly lossGradient: (out: number) => void;
  /** Every sample's error at the parameters in force, in the lane type. */
  readonly errors: (out: number) => void;
}

/** Writes the module for a shape. */
export function buildKernel(
  { layers, inputs, loss }: KernelShape,
  lane: Lane,
  relaxed: boolean,
): { plan: Plan; bytes: Uint8Array<ArrayBuffer> } {
  const plan = planKernel(layers, inputs, lane);
  const pool = new ConstantPool(lane);
  const module = new ModuleBuilder();
  const target: Target = { lane, relaxed: relaxed && lane.id === 'f32', pool };
  const code = new KernelCode(module, target, plan, loss);
  code.defineProject();
  code.defineRow('row', false);
  code.defineRow('rowGradient', true);
  code.defineLossGradient();
  if (loss.parts.fold === 'max') code.defineErrors();
  return { plan, bytes: module.bytes(pool.data()) };
}

/** Addresses that move from block to block. */
interface Cursor {
  readonly inputs: Local;
  readonly targets: Local;
  readonly masks: Local;
  /** Of the projected first layer. */
  readonly row: Local;
  readonly alongA: Local;
  readonly alongB: Local;
}

class KernelCode {
  private readonly network: NetworkCode;
  private readonly line: number;

  constructor(
    private readonly module: ModuleBuilder,
    private readonly target: Target,
    private readonly plan: Plan,
    private readonly loss: LossCode,
  ) {
    this.network = new NetworkCode(module, target, plan);
    this.line = lineBytes(target.lane);
  }

  defineProject(): void {
    const { plan, network } = this;
    this.module.define([], (f) => {
      for (const [field, parameters] of [
        ['still', plan.parameters.middle],
        ['alongA', plan.parameters.alongA],
        ['alongB', plan.parameters.alongB],
      ] as const) {
        const output = f.header(plan.header[field]);
        this.forEachBlock(f, ({ inputs }) => {
          network.projectFirst(f, inputs, output, parameters);
          f.advance(output, plan.first.width * this.line);
        });
      }
    }, 'project'); // prettier-ignore
  }

  /** A row of grid points: z = H + b H_b once, then for every point z + a H_a through the rest of the network. */
  defineRow(name: 'row' | 'rowGradient', withSlopes: boolean): void {
    const { plan } = this;
    this.module.define([f64, i32, i32, i32], (f) => {
      const v = new VectorBuilder(f, this.target);
      const b = v.splat(0);
      const size = f.local(i32);
      f.get(f.header(plan.header.alongA)).get(f.header(plan.header.still)).op(0x6b).set(size);
      this.axpy(v, f.header(plan.header.row), f.header(plan.header.still), f.header(plan.header.alongB), b, size);
      const { row, middle, alongB, now, alongA } = plan.parameters;
      const parameterBytes = f.pointer(undefined, plan.parameterCount * v.lane.bytes);
      const hasLater = plan.stages.length > 1;
      const parameters = (to: number, from: number, direction: number, amount: Vector) => {
        if (hasLater) this.axpy(v, f.pointer(undefined, to), f.pointer(undefined, from), f.pointer(undefined, direction), amount, parameterBytes); // prettier-ignore
      };
      parameters(row, middle, alongB, b);
      const numbers = foldedNumbers(this.loss.parts.fold) + (withSlopes ? 2 : 0);
      const [at, out] = [f.pointer(1), f.pointer(3)];
      f.loop(at, 2, v.lane.bytes, () => {
        const a = v.loadSplat(at);
        parameters(now, row, alongA, a);
        this.point(v, a, withSlopes, out);
        f.advance(out, 8 * numbers);
      });
    }, name); // prettier-ignore
  }

  /** One grid point. */
  private point(v: VectorBuilder, a: Vector, withSlopes: boolean, out: Local): void {
    const { f } = v;
    const { plan, network, loss } = this;
    const fold = foldCode(v, loss.parts.fold, loss.isLogSum && !withSlopes);
    const slopes = withSlopes ? [new Total(v), new Total(v)] : [];
    fold.begin();
    slopes.forEach((total) => total.begin());
    if (withSlopes) this.clearGradient(v);
    const isPlain = plan.stages.length === 1;
    this.forEachBlock(f, (cursor) => {
      const first = (offset: Local, output: number) =>
        loadVectors(v, this.sum(f, cursor.alongA, offset), output * this.line).map((along, k) =>
          v.madd(along, a, v.load(this.sum(f, cursor.row, offset), output * this.line + k * 16)),
        );
      if (!isPlain) this.firstUnits(v, a, cursor, withSlopes);
      network.forward(f, this.startsWithActivation ? 2 : 1);
      this.forEachQuad(f, (offset) => {
        const outputs = this.outputUnits.map((output) =>
          isPlain ? first(offset, output) : this.storedOutput(v, offset, output),
        );
        this.takeErrors(v, fold, cursor, offset, outputs, withSlopes);
      });
      if (withSlopes) {
        network.backward(f);
        this.slopesOfFirst(v, cursor, slopes);
        slopes.forEach((total) => total.flush());
      }
      fold.flush();
    });
    fold.store(out);
    if (!withSlopes) return;
    this.addSlopesOfLater(v, slopes);
    slopes.forEach((total, axis) => {
      f.get(out);
      total.push();
      f.op(0x39, 3, 8 * (foldedNumbers(loss.parts.fold) + axis));
    });
  }

  defineLossGradient(): void {
    const { plan, network, loss } = this;
    this.module.define([i32], (f) => {
      const v = new VectorBuilder(f, this.target);
      const fold = foldCode(v, loss.parts.fold);
      fold.begin();
      this.clearGradient(v);
      this.forEachBlock(f, (cursor) => {
        network.projectFirst(f, cursor.inputs, f.pointer(undefined, plan.first.values), plan.parameters.now);
        network.forward(f, 1);
        this.forEachQuad(f, (offset) => {
          const outputs = this.outputUnits.map((output) => this.storedOutput(v, offset, output));
          this.takeErrors(v, fold, cursor, offset, outputs, true);
        });
        network.backward(f);
        network.backwardFirst(f, cursor.inputs);
        fold.flush();
      });
      fold.store(0);
      const out = f.pointer(0, 8 * foldedNumbers(loss.parts.fold));
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
    const { plan, network, loss } = this;
    this.module.define([i32], (f) => {
      const v = new VectorBuilder(f, this.target);
      const out = f.pointer(0);
      this.forEachBlock(f, (cursor) => {
        network.projectFirst(f, cursor.inputs, f.pointer(undefined, plan.first.values), plan.parameters.now);
        network.forward(f, 1);
        this.forEachQuad(f, (offset) => {
          const outputs = this.outputUnits.map((output) => this.storedOutput(v, offset, output));
          const targets = loadVectors(v, this.sum(f, cursor.targets, offset));
          const { errors } = lowerLoss(v, loss, { outputs, targets, settings: plan.settings }, false);
          storeVectors(v, this.sum(f, out, offset), errors);
        });
        f.advance(out, this.line);
      });
    }, 'errors'); // prettier-ignore
  }

  /** Errors into the fold; with slopes also the deltas of the outputs, 0 for samples that are not there. */
  private takeErrors(
    v: VectorBuilder,
    fold: ReturnType<typeof foldCode>,
    cursor: Cursor,
    offset: Local,
    outputs: readonly Vectors[],
    withSlopes: boolean,
  ): void {
    const { plan, loss, line } = this;
    const targets = loadVectors(v, this.sum(v.f, cursor.targets, offset));
    const masks = loadVectors(v, this.sum(v.f, cursor.masks, offset));
    const inputs = { outputs, targets, settings: plan.settings };
    const takeRest = fold.takeRest && ((rest: Vectors) => fold.takeRest!(rest, masks));
    const { errors, slopes } = lowerLoss(v, loss, inputs, withSlopes, takeRest);
    fold.take(errors, masks, targets);
    if (!withSlopes) return;
    slopes.forEach((slope, output) => {
      const deltas = slope.map((value, k) => v.and(value, masks[k]));
      storeVectors(v, offset, deltas, plan.outputs.deltas + output * line);
    });
  }

  /** The first layer at this point, and its activation where one follows. */
  private firstUnits(v: VectorBuilder, a: Vector, { row, alongA }: Cursor, withSlopes: boolean): void {
    const { f } = v;
    const { plan } = this;
    const next = plan.stages[1];
    const end = f.pointer(undefined, plan.first.values + plan.first.width * this.line);
    const [to, still, along] = [f.pointer(undefined, plan.first.values), f.pointer(row), f.pointer(alongA)];
    const step = lockstep * 16;
    f.loop(to, end, step, () => {
      const units = loadVectors(v, along).map((value, k) => v.madd(value, a, v.load(still, k * 16)));
      // Slopes need the units before their activation too.
      if (withSlopes || next.kind !== 'activation') storeVectors(v, to, units);
      if (next.kind === 'activation') {
        storeVectors(v, to, activate(v, next.name, units), next.to.values - plan.first.values);
      }
      f.advance(still, step).advance(along, step);
    });
  }

  private get startsWithActivation(): boolean {
    return this.plan.stages[1]?.kind === 'activation';
  }

  /** Through the first layer a coordinate moves the units by H_a or H_b. */
  private slopesOfFirst(v: VectorBuilder, cursor: Cursor, totals: readonly Total[]): void {
    const { f } = v;
    const { first } = this.plan;
    const step = lockstep * 16;
    const [at, end] = [
      f.pointer(undefined, first.deltas),
      f.pointer(undefined, first.deltas + first.width * this.line),
    ];
    const along = [f.pointer(cursor.alongA), f.pointer(cursor.alongB)];
    f.loop(at, end, step, () => {
      const deltas = loadVectors(v, at);
      totals.forEach((total, axis) => {
        total.addProducts(deltas, loadVectors(v, along[axis]));
        f.advance(along[axis], step);
      });
    });
  }

  /** Through later parameters it moves the loss by their gradient along the axis. */
  private addSlopesOfLater(v: VectorBuilder, totals: readonly Total[]): void {
    const { f } = v;
    const { plan } = this;
    const [first, second] = plan.stages;
    if (!second) return;
    const skipped =
      first.kind === 'dense' ? first.layer.outputs * (first.layer.inputs + (first.layer.bias ? 1 : 0)) : 0;
    if (skipped === plan.parameterCount) return;
    const at = f.pointer(undefined, plan.gradient + 16 * skipped);
    const end = f.pointer(undefined, plan.gradient + 16 * plan.parameterCount);
    const along = [plan.parameters.alongA, plan.parameters.alongB].map((address) =>
      f.pointer(undefined, address + skipped * v.lane.bytes),
    );
    f.loop(at, end, 16, () => {
      const gradient = v.load(at);
      totals.forEach((total, axis) => {
        total.addProducts([gradient], [v.loadSplat(along[axis])]);
        f.advance(along[axis], v.lane.bytes);
      });
    });
  }

  private get outputUnits(): number[] {
    return Array.from({ length: this.plan.outputs.width }, (_, output) => output);
  }

  private storedOutput(v: VectorBuilder, offset: Local, output: number): Vectors {
    return loadVectors(v, offset, this.plan.outputs.values + output * this.line);
  }

  private clearGradient(v: VectorBuilder): void {
    const { f } = v;
    const { gradient, parameterCount } = this.plan;
    const [at, zero] = [f.pointer(undefined, gradient), v.zero()];
    f.loop(at, f.pointer(undefined, gradient + 16 * parameterCount), 16, () => v.store(at, 0, zero));
  }

  private forEachBlock(f: FunctionBuilder, body: (cursor: Cursor) => void): void {
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

  /** Goes through a line as many vectors at a time as go side by side. */
  private forEachQuad(f: FunctionBuilder, body: (offset: Local) => void): void {
    const offset = f.pointer(undefined, 0);
    f.loop(offset, f.pointer(undefined, this.line), lockstep * 16, () => body(offset));
  }

  /** to = from + amount * direction, over a number of bytes; the last vector may reach beyond. */
  private axpy(
    v: VectorBuilder,
    to: Local,
    from: Local,
    direction: Local,
    amount: Vector,
    size: Local,
  ): void {
    const { f } = v;
    const [target, start, along, end] = [f.pointer(to), f.pointer(from), f.pointer(direction), f.local(i32)];
    f.get(target).get(size).op(0x6a).set(end);
    f.loop(target, end, 16, () => {
      v.store(target, 0, v.madd(v.load(along), amount, v.load(start)));
      f.advance(start, 16).advance(along, 16);
    });
  }

  private sum(f: FunctionBuilder, base: Local, offset: Local): Local {
    const sum = f.local(i32);
    f.get(base).get(offset).op(0x6a).set(sum);
    return sum;
  }
}
