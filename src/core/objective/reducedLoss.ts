import { derive } from '../formula/derive';
import { compile, type Input } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { once } from '../once';
import { afterScope, lossFormula, numbersAmong, type Loss, type Score } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import { defaultsOf, type SettingValues } from '../settings';
import { confusionOf, errorsAlong, fold, spread, type Folded } from './fold';

/**
 * A loss over all samples as a function of the model's outputs. Outputs, gradients and tangents have one number an
 * output and sample: [output * count + sample], and so has a target of several numbers a sample. There are as many
 * samples as targets unless `count` says otherwise.
 */
export interface ReducedLoss {
  value(outputs: Float64Array, target: Float64Array, count?: number): number;
  /** The derivative of the reduced loss by every output (1/N inside). */
  gradient(outputs: Float64Array, target: Float64Array, count?: number): Float64Array;
  /** How that gradient changes when the outputs move by `tangent`. */
  gradientTangent(
    outputs: Float64Array,
    target: Float64Array,
    tangent: Float64Array,
    count?: number,
  ): Float64Array;
}

/** Compiles the formulas of a loss; a typed formula must have been checked before. */
export function reducedLoss(loss: Loss, settings: SettingValues): ReducedLoss {
  const parts = lossFormula(loss, settings);
  const each = elementLoss(loss, settings);
  const after = afterFold(loss, settings);
  const exponent = exponentOf(loss, settings);

  const folded = (outputs: Float64Array, target: Float64Array, count: number): Folded => {
    const errors = each.value(outputs, target, count);
    if (parts.fold === 'confusion') return { value: NaN, weights: 0, confusion: confusionOf(errors, target) };
    return fold(parts.fold, errors, exponent);
  };
  const elementsOf = (outputs: Float64Array, count: number) =>
    answers[parts.reads].shape === 'row' ? count : outputs.length;

  return {
    value: (outputs, target, count = target.length) => after(folded(outputs, target, count)).value,
    gradient(outputs, target, count = target.length) {
      const total = folded(outputs, target, count);
      const derivatives = each.gradient(outputs, target, count);
      return spread(total.weights, derivatives, elementsOf(outputs, count), after(total).slope);
    },
    gradientTangent(outputs, target, tangent, count = target.length) {
      const elements = elementsOf(outputs, count);
      const total = folded(outputs, target, count);
      const { slope, curvature } = after(total);
      const derivatives = each.gradient(outputs, target, count);
      const bends = each.gradientTangent(outputs, target, tangent, count);
      let second = spread(total.weights, bends, elements, slope);
      if (total.bend) {
        const weights = total.bend(errorsAlong(derivatives, tangent, elements));
        const change = spread({ each: weights }, derivatives, elements, slope);
        second = second.map((part, index) => part + change[index]);
      }
      if (curvature === 0) return second;
      const first = spread(total.weights, derivatives, elements, 1);
      const along = first.reduce((sum, part, index) => sum + part * tangent[index], 0);
      return second.map((part, index) => part + curvature * along * first[index]);
    },
  };
}

/** The p of a power mean. */
export function exponentOf(loss: Loss, settings: SettingValues): number {
  return { ...defaultsOf(loss.typed?.settings(settings) ?? {}), ...settings }.p as number;
}

/**
 * The loss per element (per sample where it reads all outputs of one), its derivative by the outputs, and that one's
 * tangent; derivatives are found when they are first asked for.
 */
export function elementLoss(loss: Loss, settings: SettingValues) {
  const { each: text, reads } = lossFormula(loss, settings);
  const scope = lossScope(reads, numbersAmong(loss.settings));
  const { graph, result, settings: declared } = formulaOf(text, scope);
  const { name, shape } = answers[reads];
  const isRow = shape === 'row';
  const output = graph.variable(name, shape);
  const slope = once(() => derive(graph, result, [output])[0]);
  const slopeTangent = once(() => {
    const product = graph.multiply(slope(), graph.variable('tangent', shape));
    const directional = isRow ? graph.apply('sum', product) : product;
    return derive(graph, directional, [output])[0];
  });
  const given = { ...defaultsOf(declared), ...settings } as Record<string, Input>;
  const evaluator = (node: () => typeof result) => {
    const compiled = once(() => compile([node()]));
    return (inputs: Record<string, Input>, outputs: Float64Array, count: number) => {
      const all = { ...given, ...inputs, [name]: outputs };
      return isRow
        ? compiled().run(all, count, outputs.length / count)[0]
        : compiled().run(all, outputs.length)[0];
    };
  };
  const [evaluate, evaluateSlope, evaluateTangent] = [() => result, slope, slopeTangent].map(evaluator) as [
    ReturnType<typeof evaluator>,
    ReturnType<typeof evaluator>,
    ReturnType<typeof evaluator>,
  ];
  return {
    value: (outputs: Float64Array, target: Float64Array, count = target.length) =>
      evaluate(targetInputs(reads, outputs, target, count), outputs, count),
    gradient(outputs: Float64Array, target: Float64Array, count = target.length) {
      const slopes = evaluateSlope(targetInputs(reads, outputs, target, count), outputs, count);
      return repeated(slopes, outputs.length);
    },
    gradientTangent(
      outputs: Float64Array,
      target: Float64Array,
      tangent: Float64Array,
      count = target.length,
    ) {
      const inputs = { ...targetInputs(reads, outputs, target, count), tangent };
      return repeated(evaluateTangent(inputs, outputs, count), outputs.length);
    },
  };
}

/** Class indices are a distribution too, 1 at the class. */
function targetInputs(
  reads: Score,
  outputs: Float64Array,
  target: Float64Array,
  count: number,
): Record<string, Float64Array> {
  if (reads !== 'logits' || target.length !== count) return { target };
  const distribution = outputs.map((_, at) => (target[at % count] === Math.floor(at / count) ? 1 : 0));
  return { class: target, target: distribution };
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
