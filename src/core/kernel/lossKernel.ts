import type { Layer } from '../models/layers';
import { ModuleBuilder } from './wasm/encode';
import { GridCode } from './gridCode';
import type { Lane } from './wasm/lanes';
import type { LossCode } from './losses/lossCode';
import { LossGradientCode } from './losses/lossGradientCode';
import type { Plan } from './networks/plan';
import { SampleCode } from './losses/sampleCode';
import { ConstantPool, type Target } from './wasm/vectors';

/** A network with a loss; data, parameters and the plane are arguments. */
export interface KernelShape {
  readonly layers: readonly Layer[];
  readonly inputs: number;
  readonly loss: LossCode;
}

/**
 * The functions of a module. Addresses are in bytes; parameters and pointers stand where the plan says. A point is
 * written as the numbers of its reduction, with its two slopes behind them where they are asked for, all f64.
 */
export interface KernelExports {
  /** Projects the first layer: at the middle of the plane and along its axes. */
  readonly project: () => void;
  /** The points at offsets a from..to in memory and offset b. */
  readonly row: (b: number, from: number, to: number, out: number) => void;
  readonly rowGradient: (b: number, from: number, to: number, out: number) => void;
  /** At the parameters in force: the numbers of the reduction, then the derivative of the sum of errors by each. */
  readonly lossGradient: (out: number) => void;
  /** Every sample's error at the parameters in force, in the lane type. */
  readonly errors: (out: number) => void;
}

/** Writes the module for a shape. */
export function buildKernel(
  { loss }: KernelShape,
  plan: Plan,
  lane: Lane,
  relaxed: boolean,
): Uint8Array<ArrayBuffer> {
  const pool = new ConstantPool(lane);
  const module = new ModuleBuilder();
  const target: Target = { lane, relaxed, pool };
  const code = new SampleCode(module, target, plan, loss);
  const [grid, parameters] = [new GridCode(code), new LossGradientCode(code)];
  grid.defineProject();
  grid.defineRow('row', false);
  grid.defineRow('rowGradient', true);
  parameters.defineLossGradient();
  if (loss.parts.reduction === 'max' || loss.parts.reduction === 'power') parameters.defineErrors();
  return module.bytes(pool.data());
}
