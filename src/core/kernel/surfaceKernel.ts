import { reachable, type Node } from '../formula/graph';
import type { Formula } from '../formula/parse';
import { remembering } from '../remembering';
import { lockstep } from './networks/block';
import { lower } from './expressions/elementwise';
import { f64, i32, ModuleBuilder } from './wasm/encode';
import type { Lane } from './wasm/lanes';
import { moduleFor } from './modules';
import { poolBytes } from './networks/plan';
import { loadVectors, storeVectors } from './wasm/units';
import { ConstantPool, VectorBuilder, type Vector, type Vectors, type Lowered } from './wasm/vectors';
import { Instance, Memory, type WasmMemory } from './wasm/webAssembly';

/** Points of a row that fit into memory. */
const mostPoints = 4096;
const mostSettings = 64;
/** Of one coordinate alone; a formula with more of them is computed point by point. */
const mostParts = 64;

/** The heights of f(x, y) along a row of x, for one y, in the lane type: valid until the next row. */
export type SurfaceRow = (x: ArrayLike<number>, y: number) => Float32Array | Float64Array;

/** The code of a surface with the numbers of its settings; the x of a row must not change while they are in use. */
export function surfaceKernel(
  { text, result }: Pick<Formula, 'text' | 'result'>,
  settings: Readonly<Record<string, number>>,
  lane: Lane,
  relaxed: boolean,
): SurfaceRow {
  const names = Object.keys(settings);
  const machine = machineFor({ text, result, names, lane, relaxed: relaxed && lane.id === 'f32' });
  const { places, memory } = machine;
  const numbers = (address: number, length: number) =>
    lane.id === 'f32'
      ? new Float32Array(memory.buffer, address, length)
      : new Float64Array(memory.buffer, address, length);
  return (x, y) => {
    const end = places.inputs + x.length * lane.bytes;
    if (machine.settings !== settings || machine.x !== x) {
      numbers(places.settings, names.length).set(names.map((name) => settings[name]));
      numbers(places.inputs, x.length).set(x);
      machine.columns(places.inputs, end);
      [machine.settings, machine.x] = [settings, x];
    }
    machine.row(y, places.inputs, end, places.out);
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
  readonly places: Places;
  /** What depends on x alone, for x between two addresses. */
  readonly columns: (from: number, to: number) => void;
  readonly row: (y: number, from: number, to: number, out: number) => void;
  /** Those in memory: surfaces of the same formula take turns. */
  settings: Readonly<Record<string, number>> | undefined;
  x: ArrayLike<number> | undefined;
}

const remembered = 8;

const machineFor = remembering(
  remembered,
  (code: SurfaceCode): SurfaceMachine => {
    const parts = partsOf(code.result);
    const places = placesIn(code.lane, parts.ofX.length);
    const module = moduleFor(keyOf(code), () => buildSurface(code, parts));
    const memory = new Memory({ initial: Math.ceil(places.end / 65_536) });
    const { columns, row } = new Instance(module, { env: { memory } }).exports as Pick<
      SurfaceMachine,
      'columns' | 'row'
    >;
    return { memory, places, columns, row, settings: undefined, x: undefined };
  },
  keyOf,
);

function keyOf({ text, names, lane, relaxed }: SurfaceCode): string {
  return JSON.stringify(['surface', text, names, lane.id, relaxed]);
}

/** Addresses in bytes; behind the inputs stand the parts that depend on x alone, one after the other. */
interface Places {
  readonly settings: number;
  readonly inputs: number;
  readonly out: number;
  readonly end: number;
}

function placesIn({ bytes }: Lane, parts: number): Places {
  const settings = poolBytes;
  const inputs = settings + mostSettings * bytes;
  const out = inputs + (1 + parts) * mostPoints * bytes;
  return { settings, inputs, out, end: out + mostPoints * bytes };
}

/** The largest parts of a surface that are the same along a column, or along a row. */
interface SurfaceParts {
  readonly ofX: readonly Node[];
  readonly ofY: readonly Node[];
}

function partsOf(result: Node): SurfaceParts {
  const [usesX, usesY] = ['x', 'y'].map((name) => nodesUsing(name, result));
  const isOfX = (node: Node) => usesX.has(node) && !usesY.has(node) && node.kind !== 'variable';
  // Settings stand with y: they are the same along a row too.
  const isOfY = (node: Node) => !usesX.has(node) && node.kind !== 'constant';
  const needed = reachable([result], { has: (node) => isOfX(node) || isOfY(node) });
  const [ofX, ofY] = [needed.filter(isOfX), needed.filter(isOfY)];
  return ofX.length + ofY.length > mostParts ? { ofX: [], ofY: [] } : { ofX, ofY };
}

function nodesUsing(name: string, result: Node): ReadonlySet<Node> {
  const using = new Set<Node>();
  for (const node of reachable([result]))
    if (node.name === name || node.args.some((arg) => using.has(arg))) using.add(node);
  return using;
}

/** Writes the module: what depends on x alone once a column, on y alone once a row, the rest once a point. */
function buildSurface(
  { result, names, lane, relaxed }: SurfaceCode,
  { ofX, ofY }: SurfaceParts,
): Uint8Array<ArrayBuffer> {
  const { settings } = placesIn(lane, ofX.length);
  const pool = new ConstantPool(lane);
  const module = new ModuleBuilder();
  const step = lockstep * 16;
  const addressOf = (part: number) => (part + 1) * mostPoints * lane.bytes;
  const lowering = (v: VectorBuilder, width: number, variables: Readonly<Record<string, Vectors>>) => ({
    width,
    outputs: 1,
    variable: (name: string): Lowered => {
      const setting = () =>
        repeated(v.loadSplat(undefined, settings + names.indexOf(name) * lane.bytes), width);
      return [Object.hasOwn(variables, name) ? variables[name] : setting()];
    },
  });

  module.define([i32, i32], (f) => {
    const v = new VectorBuilder(f, { lane, relaxed, pool });
    const at = f.pointer(0);
    f.loop(at, 1, step, () => {
      const parts = lower(v, ofX, lowering(v, lockstep, { x: loadVectors(v, at) }));
      parts.forEach(([values], part) => storeVectors(v, at, values, addressOf(part)));
    });
  }, 'columns'); // prettier-ignore

  module.define([f64, i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, { lane, relaxed, pool });
    const y = v.splat(0);
    const ofRow = lower(v, ofY, lowering(v, 1, { y: [y] }));
    const [at, out] = [f.pointer(1), f.pointer(3)];
    f.loop(at, 2, step, () => {
      const known = new Map<Node, Lowered>();
      ofY.forEach((node, part) => known.set(node, [repeated(ofRow[part][0][0], lockstep)]));
      ofX.forEach((node, part) => known.set(node, [loadVectors(v, at, addressOf(part))]));
      const variables = { x: loadVectors(v, at), y: repeated(y, lockstep) };
      const [[heights]] = lower(v, [result], { ...lowering(v, lockstep, variables), known });
      storeVectors(v, out, heights);
      f.advance(out, step);
    });
  }, 'row'); // prettier-ignore
  return module.bytes(pool.data());
}

function repeated(vector: Vector, width: number): Vectors {
  return Array.from({ length: width }, () => vector);
}
