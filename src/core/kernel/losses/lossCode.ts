import { derive } from '../../formula/derive';
import { reachable, type Graph, type Node } from '../../formula/graph';
import { formulaOf } from '../../formula/parse';
import { powerOfTwo } from '../../math/binary';
import { lossFormula, numbersAmong, type Loss, type LossFormula } from '../../losses/loss';
import { answers, lossScope } from '../../losses/lossScope';
import { perFormula } from '../../losses/perFormula';
import type { SettingValues } from '../../settings';
import { lower } from '../expressions/elementwise';
import type { Lane } from '../wasm/lanes';
import type { VectorBuilder, Vectors, Lowered } from '../wasm/vectors';

/** The formulas of a loss, ready to be lowered. */
export interface LossCode {
  /** Of a root of a mean square those of the mean: it is quicker, and whoever takes the root sees where it is not right. */
  readonly parts: LossFormula;
  /** Whether the loss is the root of the mean. */
  readonly isRoot: boolean;
  /** Names of the numbers that the code reads, in their places: settings, and for slopes of a power mean its value. */
  readonly settings: readonly string[];
  readonly error: Node;
  /** The derivative of the error by the outputs, times how much the error counts in a power mean. */
  readonly slope: Node;
  /** Whether the error is log(1 + e^-|x|) of one x plus what holds no logarithm: sums of it are logs of products. */
  readonly isLogSum: boolean;
}

/** The name of the value of a power mean among the settings. */
export const powerMeanValue = 'the power mean';

/** The formulas of a loss as expressions. */
export const lossCode = perFormula((loss, values): LossCode => {
  const parts = lossFormula(loss, values);
  const numeric = numbersAmong(loss.settings);
  const { graph, result, settings: declared } = formulaOf(parts.elementLoss, lossScope(parts.reads, numeric));
  const { reduction, reads } = parts;
  const output = graph.variable(answers[reads].name, answers[reads].shape);
  const settings = [...Object.keys(numeric), ...Object.keys(declared)];
  const isRoot = reduction === 'power' && !settings.includes('p');
  const error = isRoot ? squared(graph, result) : result;
  const [derivative] = derive(graph, error, [output]);
  const isPower = reduction === 'power' && !isRoot;
  if (isPower) settings.push(powerMeanValue);
  return {
    parts: isRoot ? { ...parts, elementLoss: `(${parts.elementLoss})^2`, reduction: 'mean' } : parts,
    isRoot,
    settings,
    error,
    slope: isPower ? graph.multiply(derivative, powerWeight(graph, result)) : derivative,
    isLogSum: isLogSum(graph, error),
  };
});

function squared(graph: Graph, error: Node): Node {
  return graph.power(error.kind === 'abs' ? error.args[0] : error, graph.constant(2));
}

/** Below these a mean square may have lost what counts. */
const leastSquare = { f32: powerOfTwo(-100), f64: powerOfTwo(-960) };

/** The root of a mean square; NaN, so that the oracle is asked, where the squares left the range of the lanes. */
export function rootOfMean(mean: number, { id }: Lane): number {
  return mean > leastSquare[id] && mean < Infinity ? Math.sqrt(mean) : NaN;
}

/** (error / power mean)^(p - 1): the derivative of a power mean by an error, times the number of errors. */
function powerWeight(graph: Graph, error: Node): Node {
  const share = graph.divide(error, graph.variable(powerMeanValue, 'sample'));
  return graph.power(share, graph.subtract(graph.variable('p', 'sample'), graph.constant(1)));
}

/** The numbers that the settings of a loss have, in the order of their names. */
export function settingNumbers(loss: Loss, values: SettingValues, names: readonly string[]): number[] {
  const all = { ...loss.settings, ...loss.typed?.settings(values) };
  return names.map((name) => (values[name] ?? all[name]?.default) as number);
}

/** What the errors of some samples are computed from. */
export interface LossInputs {
  readonly outputs: Lowered;
  readonly targets: Vectors;
  /** Where the numbers of the settings stand. */
  readonly settings: number;
}

/**
 * Whether an expression is softplus(x) or a mixture t softplus(x) + (1 - t) softplus(-x): each is max(., 0) above the
 * same log(1 + e^-|x|), and their weights add up to one.
 */
function isLogSum(graph: Graph, error: Node): boolean {
  const parts = reachable([error]).filter(({ kind, shape }) => kind === 'softplus' && shape === 'sample');
  const bases = parts.map(({ args: [x] }) => (x.kind === 'negate' ? x.args[0] : x));
  if (parts.length === 0 || new Set(bases).size > 1) return false;
  const weights = derive(graph, error, parts);
  const isMixed = reachable(weights).some((node) => parts.includes(node));
  return !isMixed && isOne(weights);
}

/** The weight 1 alone, or t and 1 - t. */
function isOne([first, second]: readonly Node[]): boolean {
  const isUnit = (node: Node) => node.kind === 'constant' && node.value === 1;
  const isRest = (node: Node, of: Node) =>
    node.kind === 'subtract' && isUnit(node.args[0]) && node.args[1] === of;
  return second ? isRest(first, second) || isRest(second, first) : isUnit(first);
}

/** The errors side by side, and for `withSlopes` their derivatives by every output. */
export function lowerLoss(
  v: VectorBuilder,
  { parts, settings, error, slope }: LossCode,
  { outputs, targets, settings: address }: LossInputs,
  withSlopes: boolean,
  takeRest?: (small: Vectors) => void,
): { errors: Vectors; slopes: Lowered } {
  const variable = (name: string): Lowered => {
    if (name === answers[parts.reads].name) return outputs;
    if (name === 'class') return [targets];
    if (name === 'target') return parts.reads === 'logits' ? onehot(v, targets, outputs.length) : [targets];
    const number = v.loadSplat(undefined, address + settings.indexOf(name) * v.lane.bytes);
    return [Array.from({ length: targets.length }, () => number)];
  };
  const roots = withSlopes ? [error, slope] : [error];
  const [[errors], slopes = []] = lower(v, roots, {
    width: targets.length,
    outputs: outputs.length,
    variable,
    ...(takeRest && { takeRest }),
  });
  const everySlope = outputs.map((_, k) => slopes[slopes.length === 1 ? 0 : k]);
  return { errors, slopes: everySlope };
}

/** 1 at the class of a sample, 0 elsewhere. */
function onehot(v: VectorBuilder, classes: Vectors, outputs: number): Lowered {
  const one = v.constant(1);
  return Array.from({ length: outputs }, (_, output) => {
    const number = v.constant(output);
    return classes.map((index) => v.and(v.combine('eq', index, number), one));
  });
}
