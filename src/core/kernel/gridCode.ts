import { lockstep } from './networks/block';
import { f64, i32, type Local } from './wasm/encode';
import { reductionCode, reducedNumbers, Total } from './losses/reductions';
import type { Cursor, SampleCode } from './losses/sampleCode';
import { activate, loadVectors, storeVectors } from './wasm/units';
import { VectorBuilder, type Vector } from './wasm/vectors';

/** The functions that compute grids of a plane: `project`, `row` and `rowGradient`. */
export class GridCode {
  constructor(private readonly code: SampleCode) {}

  defineProject(): void {
    const { plan, network } = this.code;
    this.code.module.define([], (f) => {
      for (const [field, parameters] of [
        ['still', plan.parameters.middle],
        ['alongA', plan.parameters.alongA],
        ['alongB', plan.parameters.alongB],
      ] as const) {
        const output = f.header(plan.header[field]);
        this.code.forEachBlock(f, ({ inputs }) => {
          network.projectFirst(f, inputs, output, parameters);
          f.advance(output, plan.first.width * this.code.line);
        });
      }
    }, 'project'); // prettier-ignore
  }

  /** A row of grid points: z = H + b H_b once, then for every point z + a H_a through the rest of the network. */
  defineRow(name: 'row' | 'rowGradient', withSlopes: boolean): void {
    const { plan } = this.code;
    this.code.module.define([f64, i32, i32, i32], (f) => {
      const v = new VectorBuilder(f, this.code.target);
      const b = v.splat(0);
      const size = f.local(i32);
      f.get(f.header(plan.header.alongA)).get(f.header(plan.header.still)).op(0x6b).set(size);
      this.code.axpy(v, f.header(plan.header.row), f.header(plan.header.still), f.header(plan.header.alongB), b, size);
      const { row, middle, alongB, now, alongA } = plan.parameters;
      const parameterBytes = f.pointer(undefined, plan.parameterCount * v.lane.bytes);
      const hasLater = plan.stages.length > 1;
      const parameters = (to: number, from: number, direction: number, amount: Vector) => {
        if (hasLater) this.code.axpy(v, f.pointer(undefined, to), f.pointer(undefined, from), f.pointer(undefined, direction), amount, parameterBytes); // prettier-ignore
      };
      parameters(row, middle, alongB, b);
      const numbers = reducedNumbers(this.code.loss.parts.reduction) + (withSlopes ? 2 : 0);
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
    const { plan, network, loss } = this.code;
    const reduction = reductionCode(v, loss, plan.settings, loss.isLogSum && !withSlopes);
    const slopes = withSlopes ? [new Total(v), new Total(v)] : [];
    reduction.begin();
    slopes.forEach((total) => total.begin());
    if (withSlopes) this.code.clearGradient(v);
    const isPlain = plan.stages.length === 1;
    this.code.forEachBlock(f, (cursor) => {
      const first = (offset: Local, output: number) =>
        this.code
          .samplesAt(v, this.code.sum(f, cursor.alongA, offset), output * this.code.line)
          .map((along, k) =>
            v.madd(along, a, v.load(this.code.sum(f, cursor.row, offset), output * this.code.line + k * 16)),
          );
      if (!isPlain) this.firstUnits(v, a, cursor, withSlopes);
      network.forward(f, this.startsWithActivation ? 2 : 1);
      this.code.forSamples(f, (offset) => {
        const outputs = this.code.outputUnits.map((output) =>
          isPlain ? first(offset, output) : this.code.storedOutput(v, offset, output),
        );
        this.code.takeErrors(v, reduction, cursor, offset, outputs, withSlopes);
      });
      if (withSlopes) {
        network.backward(f);
        this.slopesOfFirst(v, cursor, slopes);
        slopes.forEach((total) => total.flush());
      }
      reduction.flush();
    });
    reduction.store(out);
    if (!withSlopes) return;
    this.addSlopesOfLater(v, slopes);
    slopes.forEach((total, axis) => {
      f.get(out);
      total.push();
      f.op(0x39, 3, 8 * (reducedNumbers(loss.parts.reduction) + axis));
    });
  }

  /** The first layer at this point, and its activation where one follows. */
  private firstUnits(v: VectorBuilder, a: Vector, { row, alongA }: Cursor, withSlopes: boolean): void {
    const { f } = v;
    const { plan } = this.code;
    const next = plan.stages[1];
    const end = f.pointer(undefined, plan.first.values + plan.first.width * this.code.line);
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
    return this.code.plan.stages[1]?.kind === 'activation';
  }

  /** Through the first layer a coordinate moves the units by H_a or H_b. */
  private slopesOfFirst(v: VectorBuilder, cursor: Cursor, totals: readonly Total[]): void {
    const { f } = v;
    const { first } = this.code.plan;
    const step = lockstep * 16;
    const [at, end] = [
      f.pointer(undefined, first.deltas),
      f.pointer(undefined, first.deltas + first.width * this.code.line),
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
    const { plan } = this.code;
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
}
