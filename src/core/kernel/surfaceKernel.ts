import type { Node } from '../formula/graph';
import { lockstep } from './block';
import { lower, type Lowered } from './elementwise';
import { f64, i32, ModuleBuilder } from './encode';
import type { Lane } from './lanes';
import { poolBytes } from './plan';
import { loadVectors, storeVectors } from './units';
import { ConstantPool, VectorBuilder } from './vectors';
import { Instance, Memory, Module } from './webAssembly';

/** Points of a row that fit into memory. */
const mostPoints = 4096;
const mostSettings = 64;

/** The heights of f(x, y) along a row of x, for one y, in the lane type. */
export type SurfaceRow = (x: ArrayLike<number>, y: number) => Float32Array | Float64Array;

/** The code of a surface with the numbers of its settings. */
export function surfaceKernel(
  result: Node,
  settings: Readonly<Record<string, number>>,
  lane: Lane,
  relaxed: boolean,
): SurfaceRow {
  const names = Object.keys(settings);
  const settingsAt = poolBytes;
  const inputsAt = settingsAt + mostSettings * lane.bytes;
  const outAt = inputsAt + mostPoints * lane.bytes;
  const pool = new ConstantPool(lane);
  const module = new ModuleBuilder();
  module.define([f64, i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, { lane, relaxed: relaxed && lane.id === 'f32', pool });
    const step = lockstep * 16;
    const [at, out, y] = [f.pointer(1), f.pointer(3), v.splat(0)];
    f.loop(at, 2, step, () => {
      const variable = (name: string): Lowered => {
        if (name === 'x') return [loadVectors(v, at)];
        const number = name === 'y' ? y : v.loadSplat(undefined, settingsAt + names.indexOf(name) * lane.bytes);
        return [Array.from({ length: lockstep }, () => number)];
      };
      const [[heights]] = lower(v, [result], { width: lockstep, outputs: 1, variable });
      storeVectors(v, out, heights);
      f.advance(out, step);
    });
  }, 'surface'); // prettier-ignore
  const bytes = module.bytes(pool.data());
  const memory = new Memory({ initial: Math.ceil((outAt + mostPoints * lane.bytes) / 65_536) });
  const { surface } = new Instance(new Module(bytes), { env: { memory } }).exports as {
    surface: (y: number, from: number, to: number, out: number) => void;
  };
  const numbers = (address: number, length: number) =>
    lane.id === 'f32'
      ? new Float32Array(memory.buffer, address, length)
      : new Float64Array(memory.buffer, address, length);
  numbers(settingsAt, names.length).set(names.map((name) => settings[name]));
  return (x, y) => {
    numbers(inputsAt, x.length).set(x);
    surface(y, inputsAt, inputsAt + x.length * lane.bytes, outAt);
    return numbers(outAt, x.length);
  };
}
