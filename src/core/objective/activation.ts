import { derive } from '../formula/derive';
import { compile, type Evaluator } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { activations, type ActivationName } from '../models/layers';
import { scratchCopy } from './scratch';

/** An activation over an array, with its first and second derivative. */
export interface CompiledActivation {
  value(x: Float64Array): Float64Array;
  slope(x: Float64Array): Float64Array;
  curvature(x: Float64Array): Float64Array;
}

const compiled = new Map<ActivationName, CompiledActivation>();

/** The activation of this name, compiled once from its formula. */
export function activation(name: ActivationName): CompiledActivation {
  const known = compiled.get(name);
  if (known) return known;
  const { graph, result } = formulaOf(activations[name], { variables: { x: 'sample' } });
  const x = graph.variable('x', 'sample');
  const slope = derive(graph, result, [x])[0];
  const curvature = derive(graph, slope, [x])[0];
  const over = (evaluator: Evaluator) => (values: Float64Array) =>
    scratchCopy(evaluator.run({ x: values }, values.length)[0]);
  const fresh = {
    value: over(compile([result])),
    slope: over(compile([slope])),
    curvature: over(compile([curvature])),
  };
  compiled.set(name, fresh);
  return fresh;
}
