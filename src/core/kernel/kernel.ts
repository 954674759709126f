import type { Samples } from '../datasets/samples';
import { blockCount, blockSamples, lineBytes } from './networks/block';
import type { CompiledKernel } from './compileKernel';
import { reducedNumbers } from './losses/reductions';
import type { KernelExports } from './lossKernel';
import { machineFor, type Machine } from './machine';

/** Numbers of a reduction, and slopes where they were asked for, point by point. */
export interface KernelRow {
  readonly numbers: Float64Array;
  /** How many numbers a point has. */
  readonly perPoint: number;
}

/** Code with data. Kernels of the same code and size share a memory: each puts its data back when its turn comes. */
export class Kernel {
  private readonly machine: Machine;
  private readonly settings: number[];
  private readonly lossAndSlopes: { readonly reduced: Float64Array; readonly gradient: Float64Array };
  /** Where the last row was written. */
  private points = new Float64Array(0);
  private included: ArrayLike<number> | undefined;
  private parameters: ArrayLike<number> = [];
  private plane:
    readonly [middle: ArrayLike<number>, alongA: ArrayLike<number>, alongB: ArrayLike<number>] | undefined;

  constructor(
    private readonly code: CompiledKernel,
    private readonly samples: Samples,
    settings: readonly number[],
    withPlanes: boolean,
  ) {
    this.machine = machineFor({ code, count: samples.count, withPlanes });
    this.settings = [...settings];
    const { memory, places } = this.machine;
    const reduced = reducedNumbers(code.shape.loss.parts.reduction);
    this.lossAndSlopes = {
      reduced: new Float64Array(memory.buffer, places.out, reduced),
      gradient: new Float64Array(memory.buffer, places.out + 8 * reduced, code.plan.parameterCount),
    };
  }

  get count(): number {
    return this.samples.count;
  }

  /** Which samples count; all without a list. */
  include(indices: ArrayLike<number> | undefined): void {
    this.enter();
    if (!indices && !this.included) return;
    this.included = indices;
    this.writeMasks();
  }

  /** Another number in the place of one that the code of the loss reads. */
  setNumber(name: string, value: number): void {
    this.enter();
    const place = this.code.shape.loss.settings.indexOf(name);
    this.settings[place] = value;
    this.write(this.code.plan.settings + place * this.code.lane.bytes, [value]);
  }

  setParameters(theta: ArrayLike<number>): void {
    this.enter();
    this.parameters = theta;
    this.write(this.code.plan.parameters.now, theta);
  }

  /**
   * At the parameters in force: the numbers of the reduction, and the derivative of the sum of errors by each
   * parameter; valid until the kernel is used again.
   */
  lossGradient(): { readonly reduced: Float64Array; readonly gradient: Float64Array } {
    this.enter().lossGradient(this.machine.places.out);
    return this.lossAndSlopes;
  }

  /** The error of every sample at the parameters in force. */
  errors(): Float64Array {
    const { out } = this.machine.places;
    this.enter().errors(out);
    return Float64Array.from(this.numbers(out, this.count));
  }

  /** The plane of theta = middle + a alongA + b alongB. */
  setPlane(middle: ArrayLike<number>, alongA: ArrayLike<number>, alongB: ArrayLike<number>): void {
    this.enter();
    this.plane = [middle, alongA, alongB];
    this.writePlane();
  }

  /** The points of a plane at offset b and offsets a, with slopes along both or without; at most 2048. */
  row(a: Float64Array, b: number, withSlopes = false): KernelRow {
    const { coordinates, out } = this.machine.places;
    const exports = this.enter();
    this.write(coordinates, a);
    const end = coordinates + a.length * this.code.lane.bytes;
    if (withSlopes) exports.rowGradient(b, coordinates, end, out);
    else exports.row(b, coordinates, end, out);
    const perPoint = reducedNumbers(this.code.shape.loss.parts.reduction) + (withSlopes ? 2 : 0);
    const length = a.length * perPoint;
    if (this.points.length !== length)
      this.points = new Float64Array(this.machine.memory.buffer, out, length);
    return { numbers: this.points, perPoint };
  }

  /** Takes its turn on the machine. */
  private enter(): KernelExports {
    const { machine } = this;
    if (machine.owner === this) return machine.exports;
    machine.owner = this;
    const { code, samples } = this;
    const { inputs, targets } = machine.places;
    this.write(code.plan.settings, this.settings);
    for (let unit = 0; unit < code.shape.inputs; unit++)
      this.writeUnits(inputs, samples.features[unit], unit);
    this.write(targets, samples.target);
    this.writeMasks();
    this.write(code.plan.parameters.now, this.parameters);
    this.writePlane();
    return machine.exports;
  }

  private writeMasks(): void {
    const { included: indices, count } = this;
    const present = this.code.lane.id === 'f32' ? 1 : 2;
    const { memory, places } = this.machine;
    const words = new Int32Array(memory.buffer, places.masks, blockCount(count) * blockSamples * present);
    words.fill(0);
    if (!indices) words.fill(-1, 0, count * present);
    else
      for (let k = 0; k < indices.length; k++)
        words.fill(-1, indices[k] * present, (indices[k] + 1) * present);
  }

  private writePlane(): void {
    if (!this.plane) return;
    const [middle, alongA, alongB] = this.plane;
    const { parameters } = this.code.plan;
    this.write(parameters.middle, middle);
    this.write(parameters.alongA, alongA);
    this.write(parameters.alongB, alongB);
    this.machine.exports.project();
  }

  private write(address: number, values: ArrayLike<number>): void {
    this.numbers(address, values.length).set(values);
  }

  /** A unit of the input: [block][unit][sample of the block]. */
  private writeUnits(address: number, values: Float64Array, unit: number): void {
    const { shape, lane } = this.code;
    const line = lineBytes(lane);
    for (let block = 0; block < blockCount(values.length); block++) {
      const from = block * blockSamples;
      this.write(address + (block * shape.inputs + unit) * line, values.subarray(from, from + blockSamples));
    }
  }

  private numbers(address: number, length: number): Float32Array | Float64Array {
    const { buffer } = this.machine.memory;
    return this.code.lane.id === 'f32'
      ? new Float32Array(buffer, address, length)
      : new Float64Array(buffer, address, length);
  }
}
