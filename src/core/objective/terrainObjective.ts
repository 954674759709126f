import { derive } from '../formula/derive';
import { compile, type Input } from '../formula/evaluate';
import type { Formula } from '../formula/parse';
import { once } from '../once';
import type { SettingValues } from '../settings';
import type { Objective } from './objective';

/** The objective of a surface f(x, y) with these settings; theta is (x, y). */
export function terrainObjective(
  { graph, result, settings: declared }: Formula,
  settings: SettingValues,
): Objective {
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
  return {
    size: 2,
    value: (theta) => value.run(inputs(theta), 1)[0][0],
    gradient: (theta) => firstOf(gradient().run(inputs(theta), 1)),
    hessian: (theta) => firstOf(hessian().run(inputs(theta), 1)),
  };
}

function firstOf(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns, (column) => column[0]);
}
