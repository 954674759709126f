import { derive } from '../../formula/derive';
import { reachable } from '../../formula/graph';
import { formulaOf } from '../../formula/parse';
import { activations, type ActivationName } from '../../models/layers';
import { lockstep } from '../networks/block';
import { lower } from '../expressions/elementwise';
import { i32, type FunctionBuilder, type Local, type ModuleBuilder } from './encode';
import { VectorBuilder, type Target, type Vectors, type Lowered } from './vectors';

const vectorBytes = 16;
const step = lockstep * vectorBytes;

/** Loads as many vectors as go side by side. */
export function loadVectors(
  v: VectorBuilder,
  base: Local | undefined,
  offset = 0,
  count: number = lockstep,
): Vectors {
  return Array.from({ length: count }, (_, k) => v.load(base, offset + k * vectorBytes));
}

export function storeVectors(v: VectorBuilder, base: Local | undefined, values: Vectors, offset = 0): void {
  values.forEach((value, k) => v.store(base, offset + k * vectorBytes, value));
}

/** The code of an activation, from its formula. */
export function activate(v: VectorBuilder, name: ActivationName, x: Vectors): Vectors {
  const { result } = formulaOf(activations[name], { variables: { x: 'sample' } });
  const [[values]] = lower(v, [result], { width: lockstep, outputs: 1, variable: () => [x] });
  return values;
}

/** A function (from, to, end of from) that applies an activation to units. */
export function defineActivation(
  module: ModuleBuilder,
  target: Target,
  name: ActivationName,
): FunctionBuilder {
  return module.define([i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, target);
    f.loop(0, 2, step, () => {
      storeVectors(v, 1, activate(v, name, loadVectors(v, 0)));
      f.advance(1, step);
    });
  });
}

/**
 * A function (before, after, deltas after, deltas before, end of before): deltas before the activation are those after
 * it times its slope, added to what is there or not. The slope uses the activation where its formula has it.
 */
export function defineActivationSlope(
  module: ModuleBuilder,
  target: Target,
  name: ActivationName,
  adds: boolean,
): FunctionBuilder {
  const { graph, result } = formulaOf(activations[name], { variables: { x: 'sample' } });
  const [slope] = derive(graph, result, [graph.variable('x', 'sample')]);
  return module.define([i32, i32, i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, target);
    f.loop(0, 4, step, () => {
      const isUsed = result.kind !== 'variable' && reachable([slope], new Set([result])).includes(result);
      const known = new Map(isUsed ? [[result, [loadVectors(v, 1)] as Lowered]] : []);
      const variable = () => [loadVectors(v, 0)];
      const [[slopes]] = lower(v, [slope], { width: lockstep, outputs: 1, variable, known });
      const deltas = loadVectors(v, 2).map((delta, k) => v.mul(delta, slopes[k]));
      const before = adds ? loadVectors(v, 3).map((sum, k) => v.add(sum, deltas[k])) : deltas;
      storeVectors(v, 3, before);
      f.advance(1, step).advance(2, step).advance(3, step);
    });
  });
}

/** A function (from, to, end of from): to = from, or to += from. */
export function defineCopy(module: ModuleBuilder, target: Target, adds: boolean): FunctionBuilder {
  return module.define([i32, i32, i32], (f) => {
    const v = new VectorBuilder(f, target);
    f.loop(0, 2, step, () => {
      const values = loadVectors(v, 0);
      storeVectors(v, 1, adds ? loadVectors(v, 1).map((sum, k) => v.add(sum, values[k])) : values);
      f.advance(1, step);
    });
  });
}
