import { derive } from '../formula/derive';
import { compile } from '../formula/evaluate';
import type { Node } from '../formula/graph';
import { parseFormula } from '../formula/parse';
import { lossFormula, numbersAmong, type Loss, type LossFormula } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import { once } from '../once';
import { defaultsOf, type SettingValues } from '../settings';

/** Losses are charted over errors and margins from the negative of this to it. */
export const lossReach = 6;

/** What a loss makes of one sample: over its error, or over its margin (how far the answer is on the right side). */
export interface LossShape {
  readonly over: 'error' | 'margin';
  readonly x: Float64Array;
  /** NaN wherever the loss is not finite: a curve is cut there. */
  readonly y: Float64Array;
  /** The first and the second derivative by x, found when they are first asked for; NaN where y is. */
  readonly slope: () => Float64Array;
  readonly curvature: () => Float64Array;
}

/** Which target a value is compared with, or, where targets are moved in its place, which answer. */
export interface Fixed {
  readonly target?: number;
  readonly answer?: number;
}

/** The shape of a loss at some errors or margins; undefined while its formula does not hold. */
export function lossShape(
  loss: Loss,
  settings: SettingValues,
  x: Float64Array,
  fixed: Fixed = { target: 1 },
): LossShape | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const formula = lossFormula(loss, values);
  const scope = lossScope(formula.reads, numbersAmong(loss.settings));
  const parsed = parseFormula(formula.elementLoss, scope).formula;
  if (!parsed) return undefined;
  const { graph, result } = parsed;
  const path = sampleAlong(formula, x, fixed);
  const { name, shape } = answers[formula.reads];
  const output = graph.variable(name, shape);
  const along = (node: Node): Node => {
    const part = graph.multiply(derive(graph, node, [output])[0], graph.variable('tangent', output.shape));
    return shape === 'row' ? graph.apply('sum', part) : part;
  };
  const inputs = {
    ...(defaultsOf(parsed.settings) as Record<string, number>),
    ...(values as Record<string, number>),
    ...path.inputs,
  };
  const evaluate = (node: Node) =>
    compile([node])
      .run(inputs, x.length, path.outputs)[0]
      .map((value) => (Number.isFinite(value) ? value : NaN));
  const y = evaluate(result);
  const derivative = (node: Node) => evaluate(node).map((value, k) => (Number.isNaN(y[k]) ? NaN : value));
  const slope = once(() => along(result));
  return {
    over: name === 'prediction' ? 'error' : 'margin',
    x,
    y,
    slope: once(() => derivative(slope())),
    curvature: once(() => derivative(along(slope()))),
  };
}

/** Evenly spaced numbers from -reach to reach. */
export function evenly(reach: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => reach * ((2 * index) / (count - 1) - 1));
}

interface Path {
  readonly inputs: Readonly<Record<string, Float64Array | number>>;
  readonly outputs: number;
}

/** One sample a point, with how its answer moves with x: the error of its value (or mean), or it is of class 1 at margin x. */
function sampleAlong({ reads }: LossFormula, x: Float64Array, { target: of = 1, answer }: Fixed): Path {
  const ones = new Float64Array(x.length).fill(1);
  const prediction = x.map((error) => answer ?? of + error);
  const target = x.map((error) => (answer === undefined ? of : answer - error));
  switch (reads) {
    case 'value':
    case 'values':
      return { outputs: 1, inputs: { prediction, target, tangent: 1 } };
    case 'gaussian': {
      const still = new Float64Array(x.length);
      return {
        outputs: 2,
        inputs: {
          prediction: Float64Array.of(...prediction, ...still),
          target,
          tangent: Float64Array.of(...ones, ...still),
        },
      };
    }
    case 'logit':
      return { outputs: 1, inputs: { logit: x, target: ones, tangent: 1 } };
    case 'logits': {
      const halves = (values: Float64Array) =>
        Float64Array.of(...values.map((value) => value / 2), ...values.map((value) => -value / 2));
      return {
        outputs: 2,
        inputs: {
          logits: halves(x),
          class: new Float64Array(x.length),
          target: Float64Array.of(...ones, ...new Float64Array(x.length)),
          tangent: halves(ones),
        },
      };
    }
  }
}
