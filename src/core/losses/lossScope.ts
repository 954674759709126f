import type { Shape } from '../formula/operations';
import type { Graph, Node } from '../formula/graph';
import type { Scope } from '../formula/parse';
import type { Settings } from '../settings';
import type { Score } from './loss';

/** The name by which formulas read what the model answers, and whether they see all outputs of a sample at once. */
export const answers: Readonly<Record<Score, { readonly name: string; readonly shape: Shape }>> = {
  value: { name: 'prediction', shape: 'sample' },
  values: { name: 'prediction', shape: 'row' },
  gaussian: { name: 'prediction', shape: 'row' },
  logit: { name: 'logit', shape: 'sample' },
  logits: { name: 'logits', shape: 'row' },
};

/** What they read of the target; a row of targets for logits is a distribution, 1 at the class where data have classes. */
const targets: Readonly<Record<Score, Readonly<Record<string, Shape>>>> = {
  value: { target: 'sample' },
  values: { target: 'row' },
  gaussian: { target: 'sample' },
  logit: { target: 'sample' },
  logits: { class: 'sample', target: 'row' },
};

const derived: Readonly<Record<Score, (graph: Graph) => Readonly<Record<string, Node>>>> = {
  value: error('sample'),
  values: error('row'),
  gaussian(graph) {
    const output = (index: number) =>
      graph.apply('at', graph.variable('prediction', 'row'), graph.constant(index));
    const [mu, logsigma] = [output(0), output(1)];
    return { mu, logsigma, error: graph.subtract(mu, graph.variable('target', 'sample')) };
  },
  logit(graph) {
    const logit = graph.variable('logit', 'sample');
    const double = graph.multiply(graph.constant(2), graph.variable('target', 'sample'));
    const sign = graph.subtract(double, graph.constant(1));
    return { probability: graph.apply('sigmoid', logit), sign, margin: graph.multiply(sign, logit) };
  },
  /** The margin of a class is its logit against all others together, so that its probability is sigmoid(margin). */
  logits(graph) {
    const logits = graph.variable('logits', 'row');
    const truth = graph.variable('class', 'sample');
    const onehot = graph.apply('equal', graph.apply('index', logits), truth);
    const others = graph.apply('logsumexp', graph.where(onehot, graph.constant(-Infinity), logits));
    const margin = graph.subtract(graph.apply('at', logits, truth), others);
    return { onehot, margin, probability: graph.apply('sigmoid', margin) };
  },
};

/** The names that `each` may read, and those that stand for expressions of them. */
export function lossScope(reads: Score, settings: Settings): Scope {
  const { name, shape } = answers[reads];
  const given = Object.fromEntries(Object.keys(settings).map((setting) => [setting, 'sample' as const]));
  return {
    reserved: ['text', 'reads', 'fold', 'after'],
    variables: { ...given, [name]: shape, ...targets[reads] },
    derived: derived[reads],
  };
}

function error(shape: Shape): (graph: Graph) => Readonly<Record<string, Node>> {
  return (graph) => ({
    error: graph.subtract(graph.variable('prediction', shape), graph.variable('target', shape)),
  });
}
