import { derive } from '../formula/derive';
import { areFinite, isPartial, withinDomain } from '../formula/domain';
import { compile, type Evaluator, type Input } from '../formula/evaluate';
import type { Formula } from '../formula/parse';
import { symmetricTimes } from '../math/vector';
import { once } from '../once';
import type { SettingValues } from '../settings';
import type { WalkObjective } from './objective';

/** The objective of a surface f(x, y) with these settings; theta is (x, y). */
export function terrainObjective(
  { graph, result, settings: declared }: Formula,
  settings: SettingValues,
): WalkObjective {
  const variables = [graph.variable('x', 'sample'), graph.variable('y', 'sample')];
  const slopes = once(() => derive(graph, result, variables));
  const value = compile([result]);
  const gradient = once(() => compile(slopes()));
  const hessian = once(() => compile(slopes().flatMap((slope) => derive(graph, slope, variables))));
  const stated = Object.fromEntries(
    Object.entries(declared).map(([name, { default: usual }]) => [name, usual]),
  );
  const inputs = (theta: Float64Array) => {
    return { ...stated, ...(settings as Record<string, Input>), x: theta[0], y: theta[1] };
  };
  const partial = isPartial(result);
  const valueAt = (theta: Float64Array) => value.run(inputs(theta), 1)[0];
  /** Where the surface has no height it has no slope either. */
  const derivatives = (evaluator: Evaluator, theta: Float64Array) => {
    const parts = firstOf(evaluator.run(inputs(theta), 1));
    return partial || !areFinite(parts) || !areFinite(theta) ? withinDomain(parts, valueAt(theta)) : parts;
  };
  const hessianAt = (theta: Float64Array) => derivatives(hessian(), theta);
  return {
    size: 2,
    value: (theta) => valueAt(theta)[0],
    gradient: (theta) => derivatives(gradient(), theta),
    hessian: hessianAt,
    hessianTimes: (theta, directions) => symmetricTimes(hessianAt(theta), directions),
  };
}

function firstOf(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns, (column) => column[0]);
}
