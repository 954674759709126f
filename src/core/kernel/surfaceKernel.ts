import type { Node } from '../formula/graph';
import type { Formula } from '../formula/parse';
import { remembering } from '../remembering';
import { lockstep } from './block';
import { lower, type Lowered } from './elementwise';
import { f64, i32, ModuleBuilder } from './encode';
import type { Lane } from './lanes';
import { moduleFor } from './modules';
import { poolBytes } from './plan';
import { loadVectors, storeVectors } from './units';
import { ConstantPool, VectorBuilder } from './vectors';
import { Instance, Memory, type WasmMemory } from './webAssembly';

/** Points of a row that fit into memory. */
const mostPoints = 4096;
const mostSettings = 64;

/** The heights of f(x, y) along a row of x, for one y, in the lane type. */
export type SurfaceRow = (x: ArrayLike<number>, y: number) => Float32Array | Float64Array;

/** The code of a surface with the numbers of its settings. */
export function surfaceKernel(
  { text, result }: Pick<Formula, 'text' | 'result'>,
  settings: Readonly<Record<string, number>>,
  lane: Lane,
  relaxed: boolean,
): SurfaceRow {
  const names = Object.keys(settings);
  const places = placesIn(lane);
  const machine = machineFor({ text, result, names, lane, relaxed: relaxed && lane.id === 'f32' });
  const { buffer } = machine.memory;
  const numbers = (address: number, length: number) =>
    lane.id === 'f32' ? new Float32Array(buffer, address, length) : new Float64Array(buffer, address, length);
  return (x, y) => {
    if (machine.settings !== settings) {
      machine.settings = settings;
      numbers(places.settings, names.length).set(names.map((name) => settings[name]));
    }
    numbers(places.inputs, x.length).set(x);
    machine.surface(y, places.inputs, places.inputs + x.length * lane.bytes, places.out);
    return numbers(places.out, x.length);
  };
}

interface SurfaceCode extends Pick<Formula, 'text' | 'result'> {
  readonly names: readonly string[];
  readonly lane: Lane;
  readonly relaxed: boolean;
}

interface SurfaceMachine {
  readonly memory: WasmMemory;
  readonly surface: (y: number, from: number, to: number, out: number) => void;
  /** Those in memory: surfaces of the same formula take turns. */
  settings: Readonly<Record<string, number>> | undefined;
}

const remembered = 8;

const machineFor = remembering(
  remembered,
  (code: SurfaceCode): SurfaceMachine => {
    const { result, names, lane, relaxed } = code;
    const module = moduleFor(keyOf(code), () => buildSurface(result, names, lane, relaxed));
    const memory = new Memory({ initial: Math.ceil(placesIn(lane).end / 65_536) });
    const { exports } = new Instance(module, { env: { memory } });
    return { memory, ...(exports as Pick<SurfaceMachine, 'surface'>), settings: undefined };
  },
  keyOf,
);

function keyOf({ text, names, lane, relaxed }: SurfaceCode): string {
  return JSON.stringify(['surface', text, names, lane.id, relaxed]);
}

/** Addresses in bytes. */
function placesIn({ bytes }: Lane) {
  const settings = poolBytes;
  const inputs = settings + mostSettings * bytes;
  const out = inputs + mostPoints * bytes;
  return { settings, inputs, out, end: out + mostPoints * bytes };
}

/** Writes the module: heights of four vectors of points at a time. */
function buildSurface(
  result: Node,
  names: readonly string[],
  lane: Lane,
  relaxed: boolean,
): Uint8Array<ArrayBuffer> {
  const places = placesIn(lane);
  const pool = new ConstantPool(lane);
  const module = new ModuleBuilder();
  module.define([f64, i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, { lane, relaxed, pool });
    const step = lockstep * 16;
    const [at, out, y] = [f.pointer(1), f.pointer(3), v.splat(0)];
    f.loop(at, 2, step, () => {
      const variable = (name: string): Lowered => {
        if (name === 'x') return [loadVectors(v, at)];
        const number =
          name === 'y' ? y : v.loadSplat(undefined, places.settings + names.indexOf(name) * lane.bytes);
        return [Array.from({ length: lockstep }, () => number)];
      };
      const [[heights]] = lower(v, [result], { width: lockstep, outputs: 1, variable });
      storeVectors(v, out, heights);
      f.advance(out, step);
    });
  }, 'surface'); // prettier-ignore
  return module.bytes(pool.data());
}
