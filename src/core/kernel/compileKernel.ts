import type { Layer } from '../models/layers';
import { remembering } from '../remembering';
import type { Lane } from './wasm/lanes';
import { buildKernel, type KernelShape } from './lossKernel';
import { moduleFor } from './modules';
import { planKernel, type Plan } from './networks/plan';
import type { WasmModule } from './wasm/webAssembly';

/** The code for a shape, in one lane type. */
export interface CompiledKernel {
  /** Says all that the code depends on. */
  readonly key: string;
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
  const { elementLoss, reads, reduction } = parts;
  const key = JSON.stringify([layers, inputs, elementLoss, reads, reduction, settings, lane.id, isRelaxed]);
  const plan = planFor([layers, inputs, lane]);
  return { key, shape, lane, plan, module: moduleFor(key, () => buildKernel(shape, plan, lane, isRelaxed)) };
}

const planFor = remembering(
  8,
  ([layers, inputs, lane]: readonly [readonly Layer[], number, Lane]) => planKernel(layers, inputs, lane),
  ([layers, inputs, { id }]) => JSON.stringify([layers, inputs, id]),
);
