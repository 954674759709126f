import { derive } from '../formula/derive';
import { compile, type Input } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { once } from '../once';
import { afterScope, lossFormula, lossScope, numbersAmong, outputName, type Loss } from '../losses/loss';
import { defaultsOf, type SettingValues } from '../settings';
import { confusionOf, fold, spread, type Folded } from './fold';

/**
 * A loss over all samples as a function of the model's outputs. Outputs, gradients and tangents have one number an
 * output and sample: [output * count + sample].
 */
export interface ReducedLoss {
  value(outputs: Float64Array, target: Float64Array): number;
  /** The derivative of the reduced loss by every output (1/N inside). */
  gradient(outputs: Float64Array, target: Float64Array): Float64Array;
  /** How that gradient changes when the outputs move by `tangent`. */
  gradientTangent(outputs: Float64Array, target: Float64Array, tangent: Float64Array): Float64Array;
}

/** Compiles the formulas of a loss; a typed formula must have been checked before. */
export function reducedLoss(loss: Loss, settings: SettingValues): ReducedLoss {
  const parts = lossFormula(loss, settings);
  const each = elementLoss(loss, settings);
  const after = afterFold(loss, settings);

  const folded = (outputs: Float64Array, target: Float64Array): Folded => {
    if (parts.fold === 'confusion')
      return { value: NaN, weights: 0, confusion: confusionOf(each.value(outputs, target), target) };
    return fold(parts.fold, each.value(outputs, target));
  };

  return {
    value: (outputs, target) => after(folded(outputs, target)).value,
    gradient(outputs, target) {
      const total = folded(outputs, target);
      const slope = after(total).slope;
      return spread(total.weights, each.gradient(outputs, target), target.length, slope);
    },
    gradientTangent(outputs, target, tangent) {
      const total = folded(outputs, target);
      const { slope, curvature } = after(total);
      const first = spread(total.weights, each.gradient(outputs, target), target.length, 1);
      const second = spread(
        total.weights,
        each.gradientTangent(outputs, target, tangent),
        target.length,
        slope,
      );
      if (curvature === 0) return second;
      const along = first.reduce((sum, part, index) => sum + part * tangent[index], 0);
      return second.map((part, index) => part + curvature * along * first[index]);
    },
  };
}

/**
 * The loss per element (per sample where it reads all logits), its derivative by the outputs, and that one's tangent;
 * derivatives are found when they are first asked for.
 */
export function elementLoss(loss: Loss, settings: SettingValues) {
  const { each: text, reads } = lossFormula(loss, settings);
  const scope = lossScope(reads, numbersAmong(loss.settings));
  const { graph, result, settings: declared } = formulaOf(text, scope);
  const isRow = reads === 'logits';
  const name = outputName(reads);
  const shape = isRow ? 'row' : 'sample';
  const output = graph.variable(name, shape);
  const slope = once(() => derive(graph, result, [output])[0]);
  const slopeTangent = once(() => {
    const product = graph.multiply(slope(), graph.variable('tangent', shape));
    const directional = isRow ? graph.apply('sum', product) : product;
    return derive(graph, directional, [output])[0];
  });
  const stated = defaultsOf(declared) as Record<string, number>;
  const targetName = isRow ? 'class' : 'target';
  const evaluator = (node: () => typeof result) => {
    const compiled = once(() => compile([node()]));
    return (outputs: Float64Array, target: Float64Array, tangent?: Float64Array) => {
      const inputs: Record<string, Input> = {
        ...stated,
        ...(settings as Record<string, Input>),
        [name]: outputs,
        [targetName]: target,
        ...(tangent && { tangent }),
      };
      const width = outputs.length / target.length;
      return isRow
        ? compiled().run(inputs, target.length, width)[0]
        : compiled().run(inputs, outputs.length)[0];
    };
  };
  const forOutputs = (node: () => typeof result) => {
    const evaluate = evaluator(node);
    return (outputs: Float64Array, ...others: [target: Float64Array, tangent?: Float64Array]) =>
      repeated(evaluate(outputs, ...others), outputs.length);
  };
  return {
    value: evaluator(() => result),
    gradient: forOutputs(slope),
    gradientTangent: forOutputs(slopeTangent),
  };
}

/** A derivative that is the same for all outputs of a sample, once for each of them. */
function repeated(parts: Float64Array, length: number): Float64Array {
  if (parts.length === length) return parts;
  return Float64Array.from({ length }, (_, index) => parts[index % parts.length]);
}

/** The formula of the folded value with its first and second derivative; itself where the loss has none. */
export function afterFold(loss: Loss, settings: SettingValues) {
  const { after, fold: kind } = lossFormula(loss, settings);
  if (after === undefined) return ({ value }: Folded) => ({ value, slope: 1, curvature: 0 });
  const numbers = numbersAmong({ ...loss.settings, ...loss.typed?.settings(settings) });
  const stated = defaultsOf(numbers) as Record<string, number>;
  const { graph, result } = formulaOf(after, afterScope(kind, numbers));
  const variable = graph.variable('value', 'sample');
  const slope = derive(graph, result, [variable])[0];
  const curvature = derive(graph, slope, [variable])[0];
  const compiled = compile([result, slope, curvature]);
  return ({ value, confusion }: Folded) => {
    const inputs = { ...stated, ...(settings as Record<string, Input>), value, ...confusion };
    const [main, first, second] = compiled.run(inputs, 1);
    return { value: main[0], slope: first[0], curvature: second[0] };
  };
}
