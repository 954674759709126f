import type { Samples } from '../datasets/samples';
import type { Layer } from '../models/layers';
import { remembering } from '../remembering';
import { blockCount, blockSamples, lineBytes } from './block';
import { foldedNumbers } from './folds';
import type { Lane } from './lanes';
import { buildKernel, type KernelExports, type KernelShape } from './lossKernel';
import { moduleFor } from './modules';
import { headerFields, planKernel, type Plan } from './plan';
import { Instance, Memory, type WasmMemory, type WasmModule } from './webAssembly';

/** The code for a shape, in one lane type. */
export interface CompiledKernel {
  readonly shape: KernelShape;
  readonly lane: Lane;
  readonly plan: Plan;
  readonly module: WasmModule;
}

/** Code is made once for a shape and lane type; only 32 bits are ever computed with relaxed instructions. */
export function compileKernel(shape: KernelShape, lane: Lane, relaxed: boolean): CompiledKernel {
  const { layers, inputs, loss } = shape;
  const { parts, settings } = loss;
  const isRelaxed = relaxed && lane.id === 'f32';
  const { each, reads, fold } = parts;
  const key = JSON.stringify([layers, inputs, each, reads, fold, settings, lane.id, isRelaxed]);
  const plan = planFor([layers, inputs, lane]);
  return { shape, lane, plan, module: moduleFor(key, () => buildKernel(shape, plan, lane, isRelaxed)) };
}

const planFor = remembering(
  8,
  ([layers, inputs, lane]: readonly [readonly Layer[], number, Lane]) => planKernel(layers, inputs, lane),
  ([layers, inputs, { id }]) => JSON.stringify([layers, inputs, id]),
);

/** Numbers of a fold, and slopes where they were asked for, point by point. */
export interface KernelRow {
  readonly numbers: Float64Array;
  /** How many numbers a point has. */
  readonly perPoint: number;
}

const pageBytes = 65_536;
const mostPoints = 2048;
const mostNumbers = 4;

/** A kernel with its data in a memory of its own. */
export class Kernel {
  private readonly exports: KernelExports;
  private readonly memory: WasmMemory;
  private readonly places: { readonly masks: number; readonly coordinates: number; readonly out: number };
  private readonly lossAndSlopes: { readonly folded: Float64Array; readonly gradient: Float64Array };
  /** Where the last row was written. */
  private points = new Float64Array(0);
  private isMasked = false;

  constructor(
    private readonly code: CompiledKernel,
    private readonly samples: Samples,
    settings: readonly number[],
    /** Whether planes are to be drawn: they take four numbers a sample and unit of the first layer. */
    withPlanes: boolean,
  ) {
    const { plan, lane, module, shape } = code;
    const blocks = blockCount(samples.count);
    const line = lineBytes(lane);
    let top = plan.end;
    const allocate = (bytes: number): number => {
      const address = top;
      top += Math.ceil(bytes / 64) * 64;
      return address;
    };
    const inputs = allocate(blocks * shape.inputs * line);
    const [targets, masks] = [allocate(blocks * line), allocate(blocks * line)];
    const projected = withPlanes ? blocks * plan.first.width * line : 0;
    const [still, alongA] = [allocate(projected), allocate(projected)];
    const [alongB, row] = [allocate(projected), allocate(projected)];
    const coordinates = allocate(mostPoints * lane.bytes);
    const numbers = Math.max(
      mostPoints * mostNumbers,
      plan.parameterCount + mostNumbers,
      blocks * blockSamples,
    );
    const out = allocate(8 * numbers);
    this.places = { masks, coordinates, out };
    this.memory = new Memory({ initial: Math.ceil(top / pageBytes) });
    const folded = foldedNumbers(shape.loss.parts.fold);
    this.lossAndSlopes = {
      folded: new Float64Array(this.memory.buffer, out, folded),
      gradient: new Float64Array(this.memory.buffer, out + 8 * folded, plan.parameterCount),
    };
    const header = { inputs, targets, masks, end: targets + blocks * line, still, alongA, alongB, row };
    const integers = new Int32Array(this.memory.buffer);
    for (const field of headerFields) integers[plan.header[field] / 4] = header[field];
    this.write(plan.settings, settings);
    for (let unit = 0; unit < shape.inputs; unit++) this.writeUnits(inputs, samples.features[unit], unit);
    this.write(targets, samples.target);
    this.include(undefined);
    this.exports = new Instance(module, { env: { memory: this.memory } }).exports as never;
  }

  get count(): number {
    return this.samples.count;
  }

  /** Which samples count; all without a list. */
  include(indices: ArrayLike<number> | undefined): void {
    if (!indices && !this.isMasked && this.exports) return;
    const { lane } = this.code;
    const present = lane.id === 'f32' ? 1 : 2;
    const words = new Int32Array(
      this.memory.buffer,
      this.places.masks,
      blockCount(this.count) * blockSamples * present,
    );
    words.fill(indices ? 0 : -1, 0, this.count * present);
    if (indices) {
      for (let k = 0; k < indices.length; k++)
        words.fill(-1, indices[k] * present, (indices[k] + 1) * present);
    }
    this.isMasked = indices !== undefined;
  }

  /** Another number in the place of one that the code of the loss reads. */
  setNumber(name: string, value: number): void {
    const { plan, lane, shape } = this.code;
    this.write(plan.settings + shape.loss.settings.indexOf(name) * lane.bytes, [value]);
  }

  setParameters(theta: ArrayLike<number>): void {
    this.write(this.code.plan.parameters.now, theta);
  }

  /**
   * At the parameters in force: the numbers of the fold, and the derivative of the sum of errors by each parameter;
   * valid until the kernel is used again.
   */
  lossGradient(): { readonly folded: Float64Array; readonly gradient: Float64Array } {
    this.exports.lossGradient(this.places.out);
    return this.lossAndSlopes;
  }

  /** The error of every sample at the parameters in force. */
  errors(): Float64Array {
    this.exports.errors(this.places.out);
    return Float64Array.from(this.numbers(this.places.out, this.count));
  }

  /** The plane of theta = middle + a alongA + b alongB. */
  setPlane(middle: ArrayLike<number>, alongA: ArrayLike<number>, alongB: ArrayLike<number>): void {
    const { parameters } = this.code.plan;
    this.write(parameters.middle, middle);
    this.write(parameters.alongA, alongA);
    this.write(parameters.alongB, alongB);
    this.exports.project();
  }

  /** The points of a plane at offset b and offsets a, with slopes along both or without; at most 2048. */
  row(a: Float64Array, b: number, withSlopes = false): KernelRow {
    const { coordinates, out } = this.places;
    this.write(coordinates, a);
    const end = coordinates + a.length * this.code.lane.bytes;
    if (withSlopes) this.exports.rowGradient(b, coordinates, end, out);
    else this.exports.row(b, coordinates, end, out);
    const perPoint = foldedNumbers(this.code.shape.loss.parts.fold) + (withSlopes ? 2 : 0);
    const length = a.length * perPoint;
    if (this.points.length !== length) this.points = new Float64Array(this.memory.buffer, out, length);
    return { numbers: this.points, perPoint };
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
    const { buffer } = this.memory;
    return this.code.lane.id === 'f32'
      ? new Float32Array(buffer, address, length)
      : new Float64Array(buffer, address, length);
  }
}
