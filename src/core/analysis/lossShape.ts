import { derive } from '../formula/derive';
import { compile, type Evaluator } from '../formula/evaluate';
import { TooManyNodes, type Node } from '../formula/graph';
import { parseFormula } from '../formula/parse';
import { lossFormula, numbersAmong, type Loss, type LossFormula } from '../losses/loss';
import { answers, lossScope } from '../losses/lossScope';
import { perFormula } from '../losses/perFormula';
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
  /** The derivative by x, found when it is first asked for; NaN where y is, and where it is too long to be found. */
  readonly slope: () => Float64Array;
  /** The second one. Throws TooManyNodes. */
  readonly curvature: () => Float64Array;
}

/** Which target a value is compared with, or, where targets are moved in its place, which answer. */
export interface Fixed {
  readonly target?: number;
  readonly answer?: number;
}

/** What is found while somebody waits, and what a worker may take a second for. */
export const mostNodes = { slope: 20_000, curvature: 100_000 } as const;

/** Operations that a curve may take twice while a page waits for it. */
export const quick = 20_000;

/** The shape of a loss at some errors or margins; undefined while its formula does not hold. */
export function lossShape(
  loss: Loss,
  settings: SettingValues,
  x: Float64Array,
  fixed: Fixed = { target: 1 },
  mostRedone = Infinity,
): LossShape | undefined {
  const values = { ...defaultsOf(loss.settings), ...settings };
  const formula = sampleFormula(loss, values);
  if (!formula) return undefined;
  const path = sampleAlong(lossFormula(loss, values), x, fixed);
  const inputs = { ...formula.numbers, ...path.inputs };
  const evaluated = (evaluator: Evaluator) =>
    evaluator
      .run(inputs, x.length, path.outputs, mostRedone)[0]
      .map((value) => (Number.isFinite(value) ? value : NaN));
  const y = evaluated(formula.loss);
  const derivative = (evaluator: Evaluator) =>
    evaluated(evaluator).map((value, k) => (Number.isNaN(y[k]) ? NaN : value));
  return {
    over: formula.over,
    x,
    y,
    slope: once(() => {
      const slope = formula.slope();
      return slope ? derivative(slope) : y.map(() => NaN);
    }),
    curvature: once(() => derivative(formula.curvature())),
  };
}

/** The formula of one sample with its derivatives along the way of `tangent`, found when they are first asked for. */
interface SampleFormula {
  readonly over: LossShape['over'];
  readonly numbers: Readonly<Record<string, number>>;
  readonly loss: Evaluator;
  /** Undefined where it is too long. */
  readonly slope: () => Evaluator | undefined;
  readonly curvature: () => Evaluator;
}

const sampleFormula = perFormula((loss, values): SampleFormula | undefined => {
  const { elementLoss, reads } = lossFormula(loss, values);
  const parsed = parseFormula(elementLoss, lossScope(reads, numbersAmong(loss.settings))).formula;
  if (!parsed) return undefined;
  const { graph, result } = parsed;
  const { name, shape } = answers[reads];
  const output = graph.variable(name, shape);
  const along = (node: Node): Node => {
    const part = graph.multiply(derive(graph, node, [output])[0], graph.variable('tangent', output.shape));
    return shape === 'row' ? graph.apply('sum', part) : part;
  };
  const slope = once(() => {
    graph.mostNodes = mostNodes.slope;
    return along(result);
  });
  const curvature = once(() => {
    const first = slope();
    graph.mostNodes = mostNodes.curvature;
    return along(first);
  });
  return {
    over: name === 'prediction' ? 'error' : 'margin',
    numbers: {
      ...(defaultsOf(parsed.settings) as Record<string, number>),
      ...(values as Record<string, number>),
    },
    loss: compile([result]),
    slope: once(() => unlessTooLong(() => compile([slope()]))),
    curvature: once(() => compile([curvature()])),
  };
});

/** What is made, unless that takes too many nodes. */
function unlessTooLong<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooManyNodes) return undefined;
    throw error;
  }
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
