import { remembering } from '../remembering';
import type { CompiledKernel } from './compileKernel';
import { blockCount, blockSamples, lineBytes } from './networks/block';
import type { KernelExports } from './lossKernel';
import { headerFields } from './networks/plan';
import { Instance, Memory, type WasmMemory } from './wasm/webAssembly';

const pageBytes = 65_536;
const mostNumbers = 4;
const remembered = 24;
/** Points of a row that fit into memory. */
export const mostPoints = 2048;

/** What a machine is built for. */
export interface MachineShape {
  readonly code: CompiledKernel;
  /** How many samples there are room for, rounded up to whole blocks. */
  readonly count: number;
  /** Whether planes are to be drawn: they take four numbers a sample and unit of the first layer. */
  readonly withPlanes: boolean;
}

/**
 * Code with a memory, which kernels use in turn. An engine reserves gigabytes of addresses for every memory and gives
 * them back late: one for each landscape, and a drag of a sample would use them up.
 */
export class Machine {
  readonly exports: KernelExports;
  readonly memory: WasmMemory;
  /** Addresses in bytes. */
  readonly places: Readonly<Record<'inputs' | 'targets' | 'masks' | 'coordinates' | 'out', number>>;
  /** Whose data are in memory. */
  owner: object | undefined;

  constructor({ code, count, withPlanes }: MachineShape) {
    const { plan, lane, module, shape } = code;
    const blocks = blockCount(count);
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
    this.places = { inputs, targets, masks, coordinates, out };
    this.memory = new Memory({ initial: Math.ceil(top / pageBytes) });
    const header = { inputs, targets, masks, end: targets + blocks * line, still, alongA, alongB, row };
    const integers = new Int32Array(this.memory.buffer);
    for (const field of headerFields) integers[plan.header[field] / 4] = header[field];
    this.exports = new Instance(module, { env: { memory: this.memory } }).exports as never;
  }
}

/** The machine for a shape; the last few are kept. */
export const machineFor = remembering(
  remembered,
  (shape: MachineShape) => new Machine(shape),
  ({ code, count, withPlanes }) => JSON.stringify([code.key, blockCount(count), withPlanes]),
);
