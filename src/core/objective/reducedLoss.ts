import { derive } from '../formula/derive';
import { areFinite, isPartial, withinDomain } from '../formula/domain';
import { compile, type Input } from '../formula/evaluate';
import { formulaOf } from '../formula/parse';
import { once } from '../once';
import { transformScope, lossFormula, numbersAmong, type Loss, type Score } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import { perFormula } from '../losses/perFormula';
import { defaultsOf, type SettingValues } from '../settings';
import type { Reduced } from './reduced';
import { confusionOf, errorsAlong, evenWeight, reduce, spread } from './reduction';
import { scratch, scratchCopy } from './scratch';

/**
 * A loss over all samples as a function of the model's outputs. Outputs, gradients and tangents have one number an
 * output and sample: [output * count + sample], and so has a target of several numbers a sample. There are as many
 * samples as targets unless `count` says otherwise.
 */
export interface ReducedLoss {
  value(outputs: Float64Array, target: Float64Array, count?: number): number;
  /** The derivative of the reduced loss by every output (1/N inside). */
  gradient(outputs: Float64Array, target: Float64Array, count?: number): Float64Array;
  /** The Hessian by the outputs as a map: a move of the outputs in, the change of the gradient out. */
  hessian(
    outputs: Float64Array,
    target: Float64Array,
    count?: number,
  ): (tangent: Float64Array) => Float64Array;
}

/** Compiles the formulas of a loss; a typed formula must have been checked before. */
export const reducedLoss = perFormula((loss, settings): ReducedLoss => {
  const parts = lossFormula(loss, settings);
  const perElement = elementLoss(loss, settings);
  const transform = lossTransform(loss, settings);
  const exponent = exponentOf(loss, settings);
  // The reduction of a loss whose errors all weigh the same, whatever they are.
  const even =
    parts.transform === undefined &&
    (parts.reduction === 'mean' || parts.reduction === 'sum') &&
    parts.reduction;

  const reductionOf = (outputs: Float64Array, target: Float64Array, count: number): Reduced => {
    const errors = perElement.value(outputs, target, count);
    if (parts.reduction === 'confusion')
      return { value: NaN, weights: 0, confusion: confusionOf(errors, target) };
    return reduce(parts.reduction, errors, exponent);
  };
  const elementsOf = (outputs: Float64Array, count: number) =>
    answers[parts.reads].shape === 'row' ? count : outputs.length;

  return {
    value: (outputs, target, count = target.length) => transform(reductionOf(outputs, target, count)).value,
    gradient(outputs, target, count = target.length) {
      const derivatives = perElement.gradient(outputs, target, count);
      const elements = elementsOf(outputs, count);
      if (even) return spread(evenWeight(even, elements), derivatives, elements, 1);
      const total = reductionOf(outputs, target, count);
      return spread(total.weights, derivatives, elements, transform(total).slope);
    },
    hessian(outputs, target, count = target.length) {
      const hessianTimes = perElement.hessian(outputs, target, count);
      const elements = elementsOf(outputs, count);
      if (even) return (tangent) => spread(evenWeight(even, elements), hessianTimes(tangent), elements, 1);
      const total = reductionOf(outputs, target, count);
      const { slope, curvature } = transform(total);
      const derivatives = scratchCopy(perElement.gradient(outputs, target, count));
      const first = spread(total.weights, derivatives, elements, 1);
      return (tangent) => {
        let second = spread(total.weights, hessianTimes(tangent), elements, slope);
        if (total.weightTangent) {
          const weights = total.weightTangent(errorsAlong(derivatives, tangent, elements));
          const change = spread({ each: weights }, derivatives, elements, slope);
          second = second.map((part, index) => part + change[index]);
        }
        if (curvature === 0) return second;
        const along = first.reduce((sum, part, index) => sum + part * tangent[index], 0);
        return second.map((part, index) => part + curvature * along * first[index]);
      };
    },
  };
});

/** The p of a power mean: 2 where no setting says another. */
export function exponentOf(loss: Loss, settings: SettingValues): number {
  const values: SettingValues = { ...defaultsOf(loss.typed?.settings(settings) ?? {}), ...settings };
  return (values.p ?? 2) as number;
}

/**
 * The loss per element (per sample where it reads all outputs of one), its derivative by the outputs, and that one's
 * tangent; derivatives are found when they are first asked for.
 */
export const elementLoss = perFormula((loss, settings) => {
  const { elementLoss: text, reads } = lossFormula(loss, settings);
  const scope = lossScope(reads, numbersAmong(loss.settings));
  const { graph, result, settings: declared } = formulaOf(text, scope);
  const { name, shape } = answers[reads];
  const isRow = shape === 'row';
  const output = graph.variable(name, shape);
  const slope = once(() => derive(graph, result, [output])[0]);
  // Of a loss that goes element by element the Hessian is one number each; of a row it is known by what it does.
  const curvature = once(() => derive(graph, slope(), [output])[0]);
  const slopeTangent = once(() => {
    const along = graph.apply('sum', graph.multiply(slope(), graph.variable('tangent', shape)));
    return derive(graph, along, [output])[0];
  });
  const given = { ...defaultsOf(declared), ...settings } as Record<string, Input>;
  const evaluator = (node: () => typeof result) => {
    const compiled = once(() => compile([node()]));
    return (outputs: Float64Array, target: Float64Array, count: number, tangent?: Float64Array) => {
      const targets = targetInputs(reads, outputs, target, count);
      const all = { ...given, ...targets, ...(tangent && { tangent }), [name]: outputs };
      return isRow
        ? compiled().run(all, count, outputs.length / count)[0]
        : compiled().run(all, outputs.length)[0];
    };
  };
  const value = evaluator(() => result);
  const slopes = evaluator(slope);
  const curvatures = evaluator(curvature);
  const slopeTangents = evaluator(slopeTangent);
  const partial = isPartial(result);
  /** What has no value has no derivatives either. */
  const defined = (parts: Float64Array, outputs: Float64Array, target: Float64Array, count: number) =>
    partial || !areFinite(parts) || !areFinite(outputs)
      ? withinDomain(parts, value(outputs, target, count))
      : parts;
  /** A finite loss at infinite logits has come to its limit: shares of two of them that nothing tells do not bend it. */
  const settled = (parts: Float64Array, outputs: Float64Array, target: Float64Array, count: number) => {
    const known = defined(parts, outputs, target, count);
    if (reads !== 'logits' || areFinite(outputs)) return known;
    const losses = value(outputs, target, count);
    return known.map((part, index) =>
      Number.isNaN(part) && Number.isFinite(losses[index % count]) ? 0 : part,
    );
  };
  return {
    value: (outputs: Float64Array, target: Float64Array, count = target.length) =>
      value(outputs, target, count),
    gradient: (outputs: Float64Array, target: Float64Array, count = target.length) =>
      defined(repeated(slopes(outputs, target, count), outputs.length), outputs, target, count),
    hessian(outputs: Float64Array, target: Float64Array, count = target.length) {
      if (isRow)
        return (tangent: Float64Array) => {
          const products = slopeTangents(outputs, target, count, tangent);
          return settled(repeated(products, outputs.length), outputs, target, count);
        };
      const secondDerivatives = scratchCopy(
        defined(curvatures(outputs, target, count), outputs, target, count),
      );
      return (tangent: Float64Array) => {
        const change = scratch(tangent.length);
        for (let index = 0; index < change.length; index++)
          change[index] = secondDerivatives[index] * tangent[index];
        return change;
      };
    },
  };
});

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

/** The formula of the reduced value with its first and second derivative; itself where the loss has none. */
export const lossTransform = perFormula((loss, settings) => {
  const { transform, reduction: kind } = lossFormula(loss, settings);
  if (transform === undefined) return ({ value }: Reduced) => ({ value, slope: 1, curvature: 0 });
  const numbers = numbersAmong({ ...loss.settings, ...loss.typed?.settings(settings) });
  const stated = defaultsOf(numbers) as Record<string, number>;
  const { graph, result } = formulaOf(transform, transformScope(kind, numbers));
  const variable = graph.variable('value', 'sample');
  const slope = derive(graph, result, [variable])[0];
  const curvature = derive(graph, slope, [variable])[0];
  const compiled = compile([result, slope, curvature]);
  return ({ value, confusion }: Reduced) => {
    const inputs = { ...stated, ...(settings as Record<string, Input>), value, ...confusion };
    const [main, first, second] = compiled.run(inputs, 1);
    return { value: main[0], slope: first[0], curvature: second[0] };
  };
});
